"""Generated from schemas/policy.schema.json by `make schemas`; never edited."""
# ruff: noqa
# mypy: ignore-errors
from decimal import Decimal

from engine.language.patterns import Patterns


class JsonSchemaValueException(Exception):
    """The data do not have the shape of the schema."""


class JsonSchemaValuesException(JsonSchemaValueException):
    """Several of them."""


REGEX_PATTERNS = Patterns(['^[A-Za-z0-9][A-Za-z0-9._-]*$', '^[A-Za-z0-9._-]+\\.ya?ml$', '^[A-Za-z0-9._-]+\\.clauses\\.ya?ml$', '^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$', '^[0-9]{4}-[0-9]{2}-[0-9]{2}( ([01]?[0-9]|2[0-3]):[0-5][0-9])?$', '^([1-9][0-9]* )?(day|week|month|quarter|year)s?$', '^([1-9]|[12][0-9]|3[01]|last|(first|last) working day|(first|second|third|fourth|fifth|last) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|[0-9]{2}-[0-9]{2})$', '^(amount|calendar)$', '^next [a-z][a-z0-9-]*$', '^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$', '^(received|resolved|closed|open|reopened|withdrawn|redirected|referred|not-acted-on|first-contact|repeat|met|late|overdue|missed)$', '^at start$|^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$', '^[EW][0-9]{3}$', '^(refuse|accept)$', '^[0-9]+(\\.[0-9]+)?( to [0-9]+(\\.[0-9]+)?)? +[a-z][a-z -]*$', '^(close of business|end of day|exact|([01]?[0-9]|2[0-3]):[0-5][0-9])$', '^[0-9]+(\\.[0-9]+)?( to [0-9]+(\\.[0-9]+)?)? +[a-z][a-z -]*$|^none$', '^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]*$', '^([01]?[0-9]|2[0-3]):[0-5][0-9]$|^24:00$', '^(any|[1-9][0-9]*)$', '^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]*$|^next [a-z][a-z0-9-]*$', '^[0-9]+(\\.[0-9]+)?$', '^([01]?[0-9]|2[0-3]):[0-5][0-9]-(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$', '^always$', '^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?(,(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?)*$', '^none$', '^[0-9]{4}-[0-9]{2}-[0-9]{2}$', '^(first|second|third|fourth|fifth|last) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)$', '^[a-z][a-z0-9-]*$'])
NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['engine']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "engine" in data_keys:
            data_keys.remove("engine")
            data__engine = data["engine"]
            if not isinstance(data__engine, (int)) and not (isinstance(data__engine, float) and data__engine.is_integer()) or isinstance(data__engine, bool):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".engine must be integer")
            if not (isinstance(data__engine, (int, float)) and not isinstance(data__engine, bool) and data__engine == 1):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".engine must be one of [1]")
        if "policy" in data_keys:
            data_keys.remove("policy")
            data__policy = data["policy"]
            validate____defs_id(data__policy, custom_formats, (name_prefix or "data") + ".policy")
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".title must be string")
        if "council" in data_keys:
            data_keys.remove("council")
            data__council = data["council"]
            if not isinstance(data__council, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".council must be string")
            if isinstance(data__council, str):
                data__council_len = len(data__council)
                if data__council_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".council must be longer than or equal to 1 characters")
        if "version" in data_keys:
            data_keys.remove("version")
            data__version = data["version"]
            if not isinstance(data__version, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".version must be string")
            if isinstance(data__version, str):
                data__version_len = len(data__version)
                if data__version_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".version must be longer than or equal to 1 characters")
                if data__version_len > 40:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".version must be shorter than or equal to 40 characters")
                if not REGEX_PATTERNS['^[A-Za-z0-9][A-Za-z0-9._-]*$'].search(data__version):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".version must match pattern ^[A-Za-z0-9][A-Za-z0-9._-]*$")
        if "status" in data_keys:
            data_keys.remove("status")
            data__status = data["status"]
            if not isinstance(data__status, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".status must be string")
            if not (isinstance(data__status, str) and data__status == 'draft' or isinstance(data__status, str) and data__status == 'adopted'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".status must be one of ['draft', 'adopted']")
        if "effective" in data_keys:
            data_keys.remove("effective")
            data__effective = data["effective"]
            if not isinstance(data__effective, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".effective must be object")
            data__effective_is_dict = isinstance(data__effective, dict)
            if data__effective_is_dict:
                data__effective__missing_keys = set(['from']) - data__effective.keys()
                if data__effective__missing_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".effective must contain ")
                data__effective_keys = set(data__effective.keys())
                if "from" in data__effective_keys:
                    data__effective_keys.remove("from")
                    data__effective__from = data__effective["from"]
                    validate____defs_date(data__effective__from, custom_formats, (name_prefix or "data") + ".effective.from")
                if "to" in data__effective_keys:
                    data__effective_keys.remove("to")
                    data__effective__to = data__effective["to"]
                    validate____defs_date(data__effective__to, custom_formats, (name_prefix or "data") + ".effective.to")
                if data__effective_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".effective must not contain "+str(data__effective_keys)+" properties")
        if "review_by" in data_keys:
            data_keys.remove("review_by")
            data__reviewby = data["review_by"]
            if not isinstance(data__reviewby, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".review_by must be string")
        if "owner" in data_keys:
            data_keys.remove("owner")
            data__owner = data["owner"]
            if not isinstance(data__owner, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".owner must be string")
        if "about" in data_keys:
            data_keys.remove("about")
            data__about = data["about"]
            if not isinstance(data__about, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".about must be object")
            data__about_is_dict = isinstance(data__about, dict)
            if data__about_is_dict:
                data__about_keys = set(data__about.keys())
                for data__about_key in data__about_keys:
                    if data__about_key not in []:
                        data__about_value = data__about.get(data__about_key)
                        if not isinstance(data__about_value, (str, list, tuple)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".about.{data__about_key}".format(**locals()) + " must be string or array")
                        data__about_value_is_list = isinstance(data__about_value, (list, tuple))
                        if data__about_value_is_list:
                            data__about_value_len = len(data__about_value)
                            for data__about_value_x, data__about_value_item in enumerate(data__about_value):
                                if not isinstance(data__about_value_item, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".about.{data__about_key}[{data__about_value_x}]".format(**locals()) + " must be string")
        if "imports" in data_keys:
            data_keys.remove("imports")
            data__imports = data["imports"]
            if not isinstance(data__imports, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".imports must be array")
            data__imports_is_list = isinstance(data__imports, (list, tuple))
            if data__imports_is_list:
                data__imports_len = len(data__imports)
                for data__imports_x, data__imports_item in enumerate(data__imports):
                    if not isinstance(data__imports_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".imports[{data__imports_x}]".format(**locals()) + " must be string")
                    if isinstance(data__imports_item, str):
                        if not REGEX_PATTERNS['^[A-Za-z0-9._-]+\\.ya?ml$'].search(data__imports_item):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".imports[{data__imports_x}]".format(**locals()) + " must match pattern ^[A-Za-z0-9._-]+\\.ya?ml$")
        if "clauses" in data_keys:
            data_keys.remove("clauses")
            data__clauses = data["clauses"]
            if not isinstance(data__clauses, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".clauses must be array")
            data__clauses_is_list = isinstance(data__clauses, (list, tuple))
            if data__clauses_is_list:
                data__clauses_len = len(data__clauses)
                for data__clauses_x, data__clauses_item in enumerate(data__clauses):
                    if not isinstance(data__clauses_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".clauses[{data__clauses_x}]".format(**locals()) + " must be string")
                    if isinstance(data__clauses_item, str):
                        if not REGEX_PATTERNS['^[A-Za-z0-9._-]+\\.clauses\\.ya?ml$'].search(data__clauses_item):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".clauses[{data__clauses_x}]".format(**locals()) + " must match pattern ^[A-Za-z0-9._-]+\\.clauses\\.ya?ml$")
        if "cites" in data_keys:
            data_keys.remove("cites")
            data__cites = data["cites"]
            if not isinstance(data__cites, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".cites must be array")
            data__cites_is_list = isinstance(data__cites, (list, tuple))
            if data__cites_is_list:
                data__cites_len = len(data__cites)
                for data__cites_x, data__cites_item in enumerate(data__cites):
                    if not isinstance(data__cites_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".cites[{data__cites_x}]".format(**locals()) + " must be string")
                    if isinstance(data__cites_item, str):
                        if not REGEX_PATTERNS['^[A-Za-z0-9._-]+\\.clauses\\.ya?ml$'].search(data__cites_item):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".cites[{data__cites_x}]".format(**locals()) + " must match pattern ^[A-Za-z0-9._-]+\\.clauses\\.ya?ml$")
        if "reviewed_clauses" in data_keys:
            data_keys.remove("reviewed_clauses")
            data__reviewedclauses = data["reviewed_clauses"]
            if not isinstance(data__reviewedclauses, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reviewed_clauses must be object")
            data__reviewedclauses_is_dict = isinstance(data__reviewedclauses, dict)
            if data__reviewedclauses_is_dict:
                data__reviewedclauses_keys = set(data__reviewedclauses.keys())
                for data__reviewedclauses_key in data__reviewedclauses_keys:
                    if data__reviewedclauses_key not in []:
                        data__reviewedclauses_value = data__reviewedclauses.get(data__reviewedclauses_key)
                        if not isinstance(data__reviewedclauses_value, (str)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reviewed_clauses.{data__reviewedclauses_key}".format(**locals()) + " must be string")
        if "timezone" in data_keys:
            data_keys.remove("timezone")
            data__timezone = data["timezone"]
            if not isinstance(data__timezone, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".timezone must be string")
        if "calendar" in data_keys:
            data_keys.remove("calendar")
            data__calendar = data["calendar"]
            if not isinstance(data__calendar, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar must be string")
        if "calendars" in data_keys:
            data_keys.remove("calendars")
            data__calendars = data["calendars"]
            if not isinstance(data__calendars, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars must be object")
            data__calendars_is_dict = isinstance(data__calendars, dict)
            if data__calendars_is_dict:
                data__calendars_keys = set(data__calendars.keys())
                for data__calendars_key in data__calendars_keys:
                    if data__calendars_key not in []:
                        data__calendars_value = data__calendars.get(data__calendars_key)
                        validate____defs_calendar(data__calendars_value, custom_formats, (name_prefix or "data") + ".calendars.{data__calendars_key}".format(**locals()))
                data__calendars_len = len(data__calendars)
                if data__calendars_len != 0:
                    data__calendars_property_names = True
                    for data__calendars_key in data__calendars:
                        try:
                            validate____defs_id(data__calendars_key, custom_formats, (name_prefix or "data") + ".calendars")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__calendars_property_names = False
                    if not data__calendars_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars must be named by propertyName definition")
        if "conventions" in data_keys:
            data_keys.remove("conventions")
            data__conventions = data["conventions"]
            validate____defs_conventions(data__conventions, custom_formats, (name_prefix or "data") + ".conventions")
        if "closures" in data_keys:
            data_keys.remove("closures")
            data__closures = data["closures"]
            if not isinstance(data__closures, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures must be object")
            data__closures_is_dict = isinstance(data__closures, dict)
            if data__closures_is_dict:
                data__closures_keys = set(data__closures.keys())
                for data__closures_key in data__closures_keys:
                    if data__closures_key not in []:
                        data__closures_value = data__closures.get(data__closures_key)
                        if not isinstance(data__closures_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}".format(**locals()) + " must be object")
                        data__closures_value_is_dict = isinstance(data__closures_value, dict)
                        if data__closures_value_is_dict:
                            data__closures_value_keys = set(data__closures_value.keys())
                            if "title" in data__closures_value_keys:
                                data__closures_value_keys.remove("title")
                                data__closures_value__title = data__closures_value["title"]
                                if not isinstance(data__closures_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.title".format(**locals()) + " must be string")
                            if "from" in data__closures_value_keys:
                                data__closures_value_keys.remove("from")
                                data__closures_value__from = data__closures_value["from"]
                                if not isinstance(data__closures_value__from, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.from".format(**locals()) + " must be string")
                                if isinstance(data__closures_value__from, str):
                                    if not REGEX_PATTERNS['^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$'].search(data__closures_value__from):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.from".format(**locals()) + " must match pattern ^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$")
                            if "to" in data__closures_value_keys:
                                data__closures_value_keys.remove("to")
                                data__closures_value__to = data__closures_value["to"]
                                if not isinstance(data__closures_value__to, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.to".format(**locals()) + " must be string")
                                if isinstance(data__closures_value__to, str):
                                    if not REGEX_PATTERNS['^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$'].search(data__closures_value__to):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.to".format(**locals()) + " must match pattern ^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$")
                            if "every" in data__closures_value_keys:
                                data__closures_value_keys.remove("every")
                                data__closures_value__every = data__closures_value["every"]
                                if not isinstance(data__closures_value__every, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.every".format(**locals()) + " must be string")
                                if not (isinstance(data__closures_value__every, str) and data__closures_value__every == 'year'):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.every".format(**locals()) + " must be one of ['year']")
                            if "dates" in data__closures_value_keys:
                                data__closures_value_keys.remove("dates")
                                data__closures_value__dates = data__closures_value["dates"]
                                if not isinstance(data__closures_value__dates, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.dates".format(**locals()) + " must be array")
                                data__closures_value__dates_is_list = isinstance(data__closures_value__dates, (list, tuple))
                                if data__closures_value__dates_is_list:
                                    data__closures_value__dates_len = len(data__closures_value__dates)
                                    for data__closures_value__dates_x, data__closures_value__dates_item in enumerate(data__closures_value__dates):
                                        validate____defs_date(data__closures_value__dates_item, custom_formats, (name_prefix or "data") + ".closures.{data__closures_key}.dates[{data__closures_value__dates_x}]".format(**locals()))
                            if "does" in data__closures_value_keys:
                                data__closures_value_keys.remove("does")
                                data__closures_value__does = data__closures_value["does"]
                                if not isinstance(data__closures_value__does, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.does".format(**locals()) + " must be string")
                                if not (isinstance(data__closures_value__does, str) and data__closures_value__does == 'close' or isinstance(data__closures_value__does, str) and data__closures_value__does == 'skip' or isinstance(data__closures_value__does, str) and data__closures_value__does == 'shorten' or isinstance(data__closures_value__does, str) and data__closures_value__does == 'pause' or isinstance(data__closures_value__does, str) and data__closures_value__does == 'restart'):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.does".format(**locals()) + " must be one of ['close', 'skip', 'shorten', 'pause', 'restart']")
                            if "hours" in data__closures_value_keys:
                                data__closures_value_keys.remove("hours")
                                data__closures_value__hours = data__closures_value["hours"]
                                validate____defs_stretches(data__closures_value__hours, custom_formats, (name_prefix or "data") + ".closures.{data__closures_key}.hours".format(**locals()))
                            if "scope" in data__closures_value_keys:
                                data__closures_value_keys.remove("scope")
                                data__closures_value__scope = data__closures_value["scope"]
                                validate____defs_condition(data__closures_value__scope, custom_formats, (name_prefix or "data") + ".closures.{data__closures_key}.scope".format(**locals()))
                            if "calendars" in data__closures_value_keys:
                                data__closures_value_keys.remove("calendars")
                                data__closures_value__calendars = data__closures_value["calendars"]
                                if not isinstance(data__closures_value__calendars, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.calendars".format(**locals()) + " must be string or array")
                                if isinstance(data__closures_value__calendars, str):
                                    data__closures_value__calendars_len = len(data__closures_value__calendars)
                                    if data__closures_value__calendars_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.calendars".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__closures_value__calendars_is_list = isinstance(data__closures_value__calendars, (list, tuple))
                                if data__closures_value__calendars_is_list:
                                    data__closures_value__calendars_len = len(data__closures_value__calendars)
                                    if data__closures_value__calendars_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.calendars".format(**locals()) + " must contain at least 1 items")
                                    for data__closures_value__calendars_x, data__closures_value__calendars_item in enumerate(data__closures_value__calendars):
                                        if not isinstance(data__closures_value__calendars_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.calendars[{data__closures_value__calendars_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__closures_value__calendars_item, str):
                                            data__closures_value__calendars_item_len = len(data__closures_value__calendars_item)
                                            if data__closures_value__calendars_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.calendars[{data__closures_value__calendars_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "by" in data__closures_value_keys:
                                data__closures_value_keys.remove("by")
                                data__closures_value__by = data__closures_value["by"]
                                validate____defs_roles(data__closures_value__by, custom_formats, (name_prefix or "data") + ".closures.{data__closures_key}.by".format(**locals()))
                            if "backdated" in data__closures_value_keys:
                                data__closures_value_keys.remove("backdated")
                                data__closures_value__backdated = data__closures_value["backdated"]
                                if not isinstance(data__closures_value__backdated, (bool)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}.backdated".format(**locals()) + " must be boolean")
                            if "clause" in data__closures_value_keys:
                                data__closures_value_keys.remove("clause")
                                data__closures_value__clause = data__closures_value["clause"]
                                validate____defs_clause(data__closures_value__clause, custom_formats, (name_prefix or "data") + ".closures.{data__closures_key}.clause".format(**locals()))
                            if data__closures_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures.{data__closures_key}".format(**locals()) + " must not contain "+str(data__closures_value_keys)+" properties")
                data__closures_len = len(data__closures)
                if data__closures_len != 0:
                    data__closures_property_names = True
                    for data__closures_key in data__closures:
                        try:
                            validate____defs_id(data__closures_key, custom_formats, (name_prefix or "data") + ".closures")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__closures_property_names = False
                    if not data__closures_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures must be named by propertyName definition")
        if "schedules" in data_keys:
            data_keys.remove("schedules")
            data__schedules = data["schedules"]
            if not isinstance(data__schedules, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules must be object")
            data__schedules_is_dict = isinstance(data__schedules, dict)
            if data__schedules_is_dict:
                data__schedules_keys = set(data__schedules.keys())
                for data__schedules_key in data__schedules_keys:
                    if data__schedules_key not in []:
                        data__schedules_value = data__schedules.get(data__schedules_key)
                        if not isinstance(data__schedules_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}".format(**locals()) + " must be object")
                        data__schedules_value_is_dict = isinstance(data__schedules_value, dict)
                        if data__schedules_value_is_dict:
                            data__schedules_value_keys = set(data__schedules_value.keys())
                            if "title" in data__schedules_value_keys:
                                data__schedules_value_keys.remove("title")
                                data__schedules_value__title = data__schedules_value["title"]
                                if not isinstance(data__schedules_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}.title".format(**locals()) + " must be string")
                            if "dates" in data__schedules_value_keys:
                                data__schedules_value_keys.remove("dates")
                                data__schedules_value__dates = data__schedules_value["dates"]
                                if not isinstance(data__schedules_value__dates, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}.dates".format(**locals()) + " must be array")
                                data__schedules_value__dates_is_list = isinstance(data__schedules_value__dates, (list, tuple))
                                if data__schedules_value__dates_is_list:
                                    data__schedules_value__dates_len = len(data__schedules_value__dates)
                                    if data__schedules_value__dates_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}.dates".format(**locals()) + " must contain at least 1 items")
                                    for data__schedules_value__dates_x, data__schedules_value__dates_item in enumerate(data__schedules_value__dates):
                                        if not isinstance(data__schedules_value__dates_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}.dates[{data__schedules_value__dates_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__schedules_value__dates_item, str):
                                            if not REGEX_PATTERNS['^[0-9]{4}-[0-9]{2}-[0-9]{2}( ([01]?[0-9]|2[0-3]):[0-5][0-9])?$'].search(data__schedules_value__dates_item):
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}.dates[{data__schedules_value__dates_x}]".format(**locals()) + " must match pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}( ([01]?[0-9]|2[0-3]):[0-5][0-9])?$")
                            if "every" in data__schedules_value_keys:
                                data__schedules_value_keys.remove("every")
                                data__schedules_value__every = data__schedules_value["every"]
                                if not isinstance(data__schedules_value__every, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}.every".format(**locals()) + " must be string")
                                if isinstance(data__schedules_value__every, str):
                                    if not REGEX_PATTERNS['^([1-9][0-9]* )?(day|week|month|quarter|year)s?$'].search(data__schedules_value__every):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}.every".format(**locals()) + " must match pattern ^([1-9][0-9]* )?(day|week|month|quarter|year)s?$")
                            if "starting" in data__schedules_value_keys:
                                data__schedules_value_keys.remove("starting")
                                data__schedules_value__starting = data__schedules_value["starting"]
                                validate____defs_date(data__schedules_value__starting, custom_formats, (name_prefix or "data") + ".schedules.{data__schedules_key}.starting".format(**locals()))
                            if "day" in data__schedules_value_keys:
                                data__schedules_value_keys.remove("day")
                                data__schedules_value__day = data__schedules_value["day"]
                                if not isinstance(data__schedules_value__day, (str, int)) and not (isinstance(data__schedules_value__day, float) and data__schedules_value__day.is_integer()) or isinstance(data__schedules_value__day, bool):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}.day".format(**locals()) + " must be string or integer")
                                if isinstance(data__schedules_value__day, str):
                                    if not REGEX_PATTERNS['^([1-9]|[12][0-9]|3[01]|last|(first|last) working day|(first|second|third|fourth|fifth|last) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|[0-9]{2}-[0-9]{2})$'].search(data__schedules_value__day):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}.day".format(**locals()) + " must match pattern ^([1-9]|[12][0-9]|3[01]|last|(first|last) working day|(first|second|third|fourth|fifth|last) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)|[0-9]{2}-[0-9]{2})$")
                                if isinstance(data__schedules_value__day, (int, float, Decimal)) and not isinstance(data__schedules_value__day, bool):
                                    if data__schedules_value__day < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}.day".format(**locals()) + " must be bigger than or equal to 1")
                                    if data__schedules_value__day > 31:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}.day".format(**locals()) + " must be smaller than or equal to 31")
                            if data__schedules_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules.{data__schedules_key}".format(**locals()) + " must not contain "+str(data__schedules_value_keys)+" properties")
                data__schedules_len = len(data__schedules)
                if data__schedules_len != 0:
                    data__schedules_property_names = True
                    for data__schedules_key in data__schedules:
                        try:
                            validate____defs_id(data__schedules_key, custom_formats, (name_prefix or "data") + ".schedules")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__schedules_property_names = False
                    if not data__schedules_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".schedules must be named by propertyName definition")
        if "channels" in data_keys:
            data_keys.remove("channels")
            data__channels = data["channels"]
            if not isinstance(data__channels, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".channels must be array")
            data__channels_is_list = isinstance(data__channels, (list, tuple))
            if data__channels_is_list:
                data__channels_len = len(data__channels)
                if data__channels_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".channels must contain at least 1 items")
                for data__channels_x, data__channels_item in enumerate(data__channels):
                    validate____defs_id(data__channels_item, custom_formats, (name_prefix or "data") + ".channels[{data__channels_x}]".format(**locals()))
        if "external" in data_keys:
            data_keys.remove("external")
            data__external = data["external"]
            if not isinstance(data__external, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".external must be object")
            data__external_is_dict = isinstance(data__external, dict)
            if data__external_is_dict:
                data__external_keys = set(data__external.keys())
                for data__external_key in data__external_keys:
                    if data__external_key not in []:
                        data__external_value = data__external.get(data__external_key)
                        if not isinstance(data__external_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".external.{data__external_key}".format(**locals()) + " must be object")
                        data__external_value_is_dict = isinstance(data__external_value, dict)
                        if data__external_value_is_dict:
                            data__external_value__missing_keys = set(['title', 'reason']) - data__external_value.keys()
                            if data__external_value__missing_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".external.{data__external_key}".format(**locals()) + " must contain ")
                            data__external_value_keys = set(data__external_value.keys())
                            if "title" in data__external_value_keys:
                                data__external_value_keys.remove("title")
                                data__external_value__title = data__external_value["title"]
                                if not isinstance(data__external_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".external.{data__external_key}.title".format(**locals()) + " must be string")
                            if "reason" in data__external_value_keys:
                                data__external_value_keys.remove("reason")
                                data__external_value__reason = data__external_value["reason"]
                                if not isinstance(data__external_value__reason, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".external.{data__external_key}.reason".format(**locals()) + " must be string")
                            if "clause" in data__external_value_keys:
                                data__external_value_keys.remove("clause")
                                data__external_value__clause = data__external_value["clause"]
                                validate____defs_clause(data__external_value__clause, custom_formats, (name_prefix or "data") + ".external.{data__external_key}.clause".format(**locals()))
                            if data__external_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".external.{data__external_key}".format(**locals()) + " must not contain "+str(data__external_value_keys)+" properties")
                data__external_len = len(data__external)
                if data__external_len != 0:
                    data__external_property_names = True
                    for data__external_key in data__external:
                        try:
                            validate____defs_id(data__external_key, custom_formats, (name_prefix or "data") + ".external")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__external_property_names = False
                    if not data__external_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".external must be named by propertyName definition")
        if "documents" in data_keys:
            data_keys.remove("documents")
            data__documents = data["documents"]
            if not isinstance(data__documents, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".documents must be object")
            data__documents_is_dict = isinstance(data__documents, dict)
            if data__documents_is_dict:
                data__documents_keys = set(data__documents.keys())
                for data__documents_key in data__documents_keys:
                    if data__documents_key not in []:
                        data__documents_value = data__documents.get(data__documents_key)
                        if not isinstance(data__documents_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".documents.{data__documents_key}".format(**locals()) + " must be object")
                        data__documents_value_is_dict = isinstance(data__documents_value, dict)
                        if data__documents_value_is_dict:
                            data__documents_value_keys = set(data__documents_value.keys())
                            if "title" in data__documents_value_keys:
                                data__documents_value_keys.remove("title")
                                data__documents_value__title = data__documents_value["title"]
                                if not isinstance(data__documents_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".documents.{data__documents_key}.title".format(**locals()) + " must be string")
                            if "clause" in data__documents_value_keys:
                                data__documents_value_keys.remove("clause")
                                data__documents_value__clause = data__documents_value["clause"]
                                validate____defs_clause(data__documents_value__clause, custom_formats, (name_prefix or "data") + ".documents.{data__documents_key}.clause".format(**locals()))
                            if data__documents_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".documents.{data__documents_key}".format(**locals()) + " must not contain "+str(data__documents_value_keys)+" properties")
                data__documents_len = len(data__documents)
                if data__documents_len != 0:
                    data__documents_property_names = True
                    for data__documents_key in data__documents:
                        try:
                            validate____defs_id(data__documents_key, custom_formats, (name_prefix or "data") + ".documents")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__documents_property_names = False
                    if not data__documents_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".documents must be named by propertyName definition")
        if "roles" in data_keys:
            data_keys.remove("roles")
            data__roles = data["roles"]
            if not isinstance(data__roles, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".roles must be object")
            data__roles_is_dict = isinstance(data__roles, dict)
            if data__roles_is_dict:
                data__roles_keys = set(data__roles.keys())
                for data__roles_key in data__roles_keys:
                    if data__roles_key not in []:
                        data__roles_value = data__roles.get(data__roles_key)
                        if not isinstance(data__roles_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".roles.{data__roles_key}".format(**locals()) + " must be object")
                        data__roles_value_is_dict = isinstance(data__roles_value, dict)
                        if data__roles_value_is_dict:
                            data__roles_value_keys = set(data__roles_value.keys())
                            if "title" in data__roles_value_keys:
                                data__roles_value_keys.remove("title")
                                data__roles_value__title = data__roles_value["title"]
                                if not isinstance(data__roles_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".roles.{data__roles_key}.title".format(**locals()) + " must be string")
                            if "reports_to" in data__roles_value_keys:
                                data__roles_value_keys.remove("reports_to")
                                data__roles_value__reportsto = data__roles_value["reports_to"]
                                if not isinstance(data__roles_value__reportsto, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".roles.{data__roles_key}.reports_to".format(**locals()) + " must be string")
                            if "clause" in data__roles_value_keys:
                                data__roles_value_keys.remove("clause")
                                data__roles_value__clause = data__roles_value["clause"]
                                validate____defs_clause(data__roles_value__clause, custom_formats, (name_prefix or "data") + ".roles.{data__roles_key}.clause".format(**locals()))
                            if data__roles_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".roles.{data__roles_key}".format(**locals()) + " must not contain "+str(data__roles_value_keys)+" properties")
                data__roles_len = len(data__roles)
                if data__roles_len != 0:
                    data__roles_property_names = True
                    for data__roles_key in data__roles:
                        try:
                            validate____defs_id(data__roles_key, custom_formats, (name_prefix or "data") + ".roles")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__roles_property_names = False
                    if not data__roles_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".roles must be named by propertyName definition")
        if "sections" in data_keys:
            data_keys.remove("sections")
            data__sections = data["sections"]
            if not isinstance(data__sections, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".sections must be object")
            data__sections_is_dict = isinstance(data__sections, dict)
            if data__sections_is_dict:
                data__sections_keys = set(data__sections.keys())
                for data__sections_key in data__sections_keys:
                    if data__sections_key not in []:
                        data__sections_value = data__sections.get(data__sections_key)
                        if not isinstance(data__sections_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".sections.{data__sections_key}".format(**locals()) + " must be object")
                        data__sections_value_is_dict = isinstance(data__sections_value, dict)
                        if data__sections_value_is_dict:
                            data__sections_value_keys = set(data__sections_value.keys())
                            if "title" in data__sections_value_keys:
                                data__sections_value_keys.remove("title")
                                data__sections_value__title = data__sections_value["title"]
                                if not isinstance(data__sections_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".sections.{data__sections_key}.title".format(**locals()) + " must be string")
                            if "part_of" in data__sections_value_keys:
                                data__sections_value_keys.remove("part_of")
                                data__sections_value__partof = data__sections_value["part_of"]
                                if not isinstance(data__sections_value__partof, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".sections.{data__sections_key}.part_of".format(**locals()) + " must be string")
                            if "when" in data__sections_value_keys:
                                data__sections_value_keys.remove("when")
                                data__sections_value__when = data__sections_value["when"]
                                validate____defs_condition(data__sections_value__when, custom_formats, (name_prefix or "data") + ".sections.{data__sections_key}.when".format(**locals()))
                            if "clause" in data__sections_value_keys:
                                data__sections_value_keys.remove("clause")
                                data__sections_value__clause = data__sections_value["clause"]
                                validate____defs_clause(data__sections_value__clause, custom_formats, (name_prefix or "data") + ".sections.{data__sections_key}.clause".format(**locals()))
                            if data__sections_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".sections.{data__sections_key}".format(**locals()) + " must not contain "+str(data__sections_value_keys)+" properties")
                data__sections_len = len(data__sections)
                if data__sections_len != 0:
                    data__sections_property_names = True
                    for data__sections_key in data__sections:
                        try:
                            validate____defs_id(data__sections_key, custom_formats, (name_prefix or "data") + ".sections")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__sections_property_names = False
                    if not data__sections_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".sections must be named by propertyName definition")
        if "properties" in data_keys:
            data_keys.remove("properties")
            data__properties = data["properties"]
            if not isinstance(data__properties, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".properties must be object")
            data__properties_is_dict = isinstance(data__properties, dict)
            if data__properties_is_dict:
                data__properties_keys = set(data__properties.keys())
                for data__properties_key in data__properties_keys:
                    if data__properties_key not in []:
                        data__properties_value = data__properties.get(data__properties_key)
                        validate____defs_fact(data__properties_value, custom_formats, (name_prefix or "data") + ".properties.{data__properties_key}".format(**locals()))
                data__properties_len = len(data__properties)
                if data__properties_len != 0:
                    data__properties_property_names = True
                    for data__properties_key in data__properties:
                        try:
                            validate____defs_id(data__properties_key, custom_formats, (name_prefix or "data") + ".properties")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__properties_property_names = False
                    if not data__properties_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".properties must be named by propertyName definition")
        if "parties" in data_keys:
            data_keys.remove("parties")
            data__parties = data["parties"]
            if not isinstance(data__parties, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".parties must be object")
            data__parties_is_dict = isinstance(data__parties, dict)
            if data__parties_is_dict:
                data__parties_keys = set(data__parties.keys())
                for data__parties_key in data__parties_keys:
                    if data__parties_key not in []:
                        data__parties_value = data__parties.get(data__parties_key)
                        if not isinstance(data__parties_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".parties.{data__parties_key}".format(**locals()) + " must be object")
                        data__parties_value_is_dict = isinstance(data__parties_value, dict)
                        if data__parties_value_is_dict:
                            data__parties_value_keys = set(data__parties_value.keys())
                            if "title" in data__parties_value_keys:
                                data__parties_value_keys.remove("title")
                                data__parties_value__title = data__parties_value["title"]
                                if not isinstance(data__parties_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".parties.{data__parties_key}.title".format(**locals()) + " must be string")
                            if "presumed" in data__parties_value_keys:
                                data__parties_value_keys.remove("presumed")
                                data__parties_value__presumed = data__parties_value["presumed"]
                                if not isinstance(data__parties_value__presumed, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".parties.{data__parties_key}.presumed".format(**locals()) + " must be array")
                                data__parties_value__presumed_is_list = isinstance(data__parties_value__presumed, (list, tuple))
                                if data__parties_value__presumed_is_list:
                                    data__parties_value__presumed_len = len(data__parties_value__presumed)
                                    if data__parties_value__presumed_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".parties.{data__parties_key}.presumed".format(**locals()) + " must contain at least 1 items")
                                    for data__parties_value__presumed_x, data__parties_value__presumed_item in enumerate(data__parties_value__presumed):
                                        if not isinstance(data__parties_value__presumed_item, (dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".parties.{data__parties_key}.presumed[{data__parties_value__presumed_x}]".format(**locals()) + " must be object")
                                        data__parties_value__presumed_item_is_dict = isinstance(data__parties_value__presumed_item, dict)
                                        if data__parties_value__presumed_item_is_dict:
                                            data__parties_value__presumed_item__missing_keys = set(['when', 'role']) - data__parties_value__presumed_item.keys()
                                            if data__parties_value__presumed_item__missing_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".parties.{data__parties_key}.presumed[{data__parties_value__presumed_x}]".format(**locals()) + " must contain ")
                                            data__parties_value__presumed_item_keys = set(data__parties_value__presumed_item.keys())
                                            if "when" in data__parties_value__presumed_item_keys:
                                                data__parties_value__presumed_item_keys.remove("when")
                                                data__parties_value__presumed_item__when = data__parties_value__presumed_item["when"]
                                                validate____defs_condition(data__parties_value__presumed_item__when, custom_formats, (name_prefix or "data") + ".parties.{data__parties_key}.presumed[{data__parties_value__presumed_x}].when".format(**locals()))
                                            if "role" in data__parties_value__presumed_item_keys:
                                                data__parties_value__presumed_item_keys.remove("role")
                                                data__parties_value__presumed_item__role = data__parties_value__presumed_item["role"]
                                                if not isinstance(data__parties_value__presumed_item__role, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".parties.{data__parties_key}.presumed[{data__parties_value__presumed_x}].role".format(**locals()) + " must be string")
                                            if data__parties_value__presumed_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".parties.{data__parties_key}.presumed[{data__parties_value__presumed_x}]".format(**locals()) + " must not contain "+str(data__parties_value__presumed_item_keys)+" properties")
                            if data__parties_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".parties.{data__parties_key}".format(**locals()) + " must not contain "+str(data__parties_value_keys)+" properties")
                data__parties_len = len(data__parties)
                if data__parties_len != 0:
                    data__parties_property_names = True
                    for data__parties_key in data__parties:
                        try:
                            validate____defs_id(data__parties_key, custom_formats, (name_prefix or "data") + ".parties")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__parties_property_names = False
                    if not data__parties_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".parties must be named by propertyName definition")
        if "bodies" in data_keys:
            data_keys.remove("bodies")
            data__bodies = data["bodies"]
            if not isinstance(data__bodies, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".bodies must be object")
            data__bodies_is_dict = isinstance(data__bodies, dict)
            if data__bodies_is_dict:
                data__bodies_keys = set(data__bodies.keys())
                for data__bodies_key in data__bodies_keys:
                    if data__bodies_key not in []:
                        data__bodies_value = data__bodies.get(data__bodies_key)
                        if not isinstance(data__bodies_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".bodies.{data__bodies_key}".format(**locals()) + " must be object")
                        data__bodies_value_is_dict = isinstance(data__bodies_value, dict)
                        if data__bodies_value_is_dict:
                            data__bodies_value_keys = set(data__bodies_value.keys())
                            if "title" in data__bodies_value_keys:
                                data__bodies_value_keys.remove("title")
                                data__bodies_value__title = data__bodies_value["title"]
                                if not isinstance(data__bodies_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".bodies.{data__bodies_key}.title".format(**locals()) + " must be string")
                            if "route" in data__bodies_value_keys:
                                data__bodies_value_keys.remove("route")
                                data__bodies_value__route = data__bodies_value["route"]
                                if not isinstance(data__bodies_value__route, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".bodies.{data__bodies_key}.route".format(**locals()) + " must be string")
                            if "when" in data__bodies_value_keys:
                                data__bodies_value_keys.remove("when")
                                data__bodies_value__when = data__bodies_value["when"]
                                validate____defs_condition(data__bodies_value__when, custom_formats, (name_prefix or "data") + ".bodies.{data__bodies_key}.when".format(**locals()))
                            if "reviewed" in data__bodies_value_keys:
                                data__bodies_value_keys.remove("reviewed")
                                data__bodies_value__reviewed = data__bodies_value["reviewed"]
                                validate____defs_date(data__bodies_value__reviewed, custom_formats, (name_prefix or "data") + ".bodies.{data__bodies_key}.reviewed".format(**locals()))
                            if "clause" in data__bodies_value_keys:
                                data__bodies_value_keys.remove("clause")
                                data__bodies_value__clause = data__bodies_value["clause"]
                                validate____defs_clause(data__bodies_value__clause, custom_formats, (name_prefix or "data") + ".bodies.{data__bodies_key}.clause".format(**locals()))
                            if data__bodies_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".bodies.{data__bodies_key}".format(**locals()) + " must not contain "+str(data__bodies_value_keys)+" properties")
                data__bodies_len = len(data__bodies)
                if data__bodies_len != 0:
                    data__bodies_property_names = True
                    for data__bodies_key in data__bodies:
                        try:
                            validate____defs_id(data__bodies_key, custom_formats, (name_prefix or "data") + ".bodies")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__bodies_property_names = False
                    if not data__bodies_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".bodies must be named by propertyName definition")
        if "facts" in data_keys:
            data_keys.remove("facts")
            data__facts = data["facts"]
            if not isinstance(data__facts, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".facts must be object")
            data__facts_is_dict = isinstance(data__facts, dict)
            if data__facts_is_dict:
                data__facts_keys = set(data__facts.keys())
                for data__facts_key in data__facts_keys:
                    if data__facts_key not in []:
                        data__facts_value = data__facts.get(data__facts_key)
                        validate____defs_fact(data__facts_value, custom_formats, (name_prefix or "data") + ".facts.{data__facts_key}".format(**locals()))
                data__facts_len = len(data__facts)
                if data__facts_len != 0:
                    data__facts_property_names = True
                    for data__facts_key in data__facts:
                        try:
                            validate____defs_id(data__facts_key, custom_formats, (name_prefix or "data") + ".facts")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__facts_property_names = False
                    if not data__facts_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".facts must be named by propertyName definition")
        if "outcomes" in data_keys:
            data_keys.remove("outcomes")
            data__outcomes = data["outcomes"]
            if not isinstance(data__outcomes, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".outcomes must be array")
            data__outcomes_is_list = isinstance(data__outcomes, (list, tuple))
            if data__outcomes_is_list:
                data__outcomes_len = len(data__outcomes)
                if data__outcomes_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".outcomes must contain at least 1 items")
                for data__outcomes_x, data__outcomes_item in enumerate(data__outcomes):
                    validate____defs_id(data__outcomes_item, custom_formats, (name_prefix or "data") + ".outcomes[{data__outcomes_x}]".format(**locals()))
        if "tables" in data_keys:
            data_keys.remove("tables")
            data__tables = data["tables"]
            if not isinstance(data__tables, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables must be object")
            data__tables_is_dict = isinstance(data__tables, dict)
            if data__tables_is_dict:
                data__tables_keys = set(data__tables.keys())
                for data__tables_key in data__tables_keys:
                    if data__tables_key not in []:
                        data__tables_value = data__tables.get(data__tables_key)
                        if not isinstance(data__tables_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}".format(**locals()) + " must be object")
                        data__tables_value_is_dict = isinstance(data__tables_value, dict)
                        if data__tables_value_is_dict:
                            data__tables_value__missing_keys = set(['gives', 'rows']) - data__tables_value.keys()
                            if data__tables_value__missing_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}".format(**locals()) + " must contain ")
                            data__tables_value_keys = set(data__tables_value.keys())
                            if "gives" in data__tables_value_keys:
                                data__tables_value_keys.remove("gives")
                                data__tables_value__gives = data__tables_value["gives"]
                                if not isinstance(data__tables_value__gives, (str, dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.gives".format(**locals()) + " must be string or object")
                                if isinstance(data__tables_value__gives, str):
                                    if not REGEX_PATTERNS['^(amount|calendar)$'].search(data__tables_value__gives):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.gives".format(**locals()) + " must match pattern ^(amount|calendar)$")
                                data__tables_value__gives_is_dict = isinstance(data__tables_value__gives, dict)
                                if data__tables_value__gives_is_dict:
                                    data__tables_value__gives__missing_keys = set(['fact']) - data__tables_value__gives.keys()
                                    if data__tables_value__gives__missing_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.gives".format(**locals()) + " must contain ")
                                    data__tables_value__gives_keys = set(data__tables_value__gives.keys())
                                    if "fact" in data__tables_value__gives_keys:
                                        data__tables_value__gives_keys.remove("fact")
                                        data__tables_value__gives__fact = data__tables_value__gives["fact"]
                                        if not isinstance(data__tables_value__gives__fact, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.gives.fact".format(**locals()) + " must be string")
                                    if data__tables_value__gives_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.gives".format(**locals()) + " must not contain "+str(data__tables_value__gives_keys)+" properties")
                            if "hit" in data__tables_value_keys:
                                data__tables_value_keys.remove("hit")
                                data__tables_value__hit = data__tables_value["hit"]
                                if not isinstance(data__tables_value__hit, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.hit".format(**locals()) + " must be string")
                                if not (isinstance(data__tables_value__hit, str) and data__tables_value__hit == 'first' or isinstance(data__tables_value__hit, str) and data__tables_value__hit == 'unique'):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.hit".format(**locals()) + " must be one of ['first', 'unique']")
                            if "rows" in data__tables_value_keys:
                                data__tables_value_keys.remove("rows")
                                data__tables_value__rows = data__tables_value["rows"]
                                if not isinstance(data__tables_value__rows, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.rows".format(**locals()) + " must be array")
                                data__tables_value__rows_is_list = isinstance(data__tables_value__rows, (list, tuple))
                                if data__tables_value__rows_is_list:
                                    data__tables_value__rows_len = len(data__tables_value__rows)
                                    if data__tables_value__rows_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.rows".format(**locals()) + " must contain at least 1 items")
                                    for data__tables_value__rows_x, data__tables_value__rows_item in enumerate(data__tables_value__rows):
                                        if not isinstance(data__tables_value__rows_item, (dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.rows[{data__tables_value__rows_x}]".format(**locals()) + " must be object")
                                        data__tables_value__rows_item_is_dict = isinstance(data__tables_value__rows_item, dict)
                                        if data__tables_value__rows_item_is_dict:
                                            data__tables_value__rows_item__missing_keys = set(['is']) - data__tables_value__rows_item.keys()
                                            if data__tables_value__rows_item__missing_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.rows[{data__tables_value__rows_x}]".format(**locals()) + " must contain ")
                                            data__tables_value__rows_item_keys = set(data__tables_value__rows_item.keys())
                                            if "when" in data__tables_value__rows_item_keys:
                                                data__tables_value__rows_item_keys.remove("when")
                                                data__tables_value__rows_item__when = data__tables_value__rows_item["when"]
                                                validate____defs_condition(data__tables_value__rows_item__when, custom_formats, (name_prefix or "data") + ".tables.{data__tables_key}.rows[{data__tables_value__rows_x}].when".format(**locals()))
                                            if "is" in data__tables_value__rows_item_keys:
                                                data__tables_value__rows_item_keys.remove("is")
                                                data__tables_value__rows_item__is = data__tables_value__rows_item["is"]
                                                if not isinstance(data__tables_value__rows_item__is, (str, int, float, Decimal, bool)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.rows[{data__tables_value__rows_x}].is".format(**locals()) + " must be string or number or boolean")
                                            if "clause" in data__tables_value__rows_item_keys:
                                                data__tables_value__rows_item_keys.remove("clause")
                                                data__tables_value__rows_item__clause = data__tables_value__rows_item["clause"]
                                                validate____defs_clause(data__tables_value__rows_item__clause, custom_formats, (name_prefix or "data") + ".tables.{data__tables_key}.rows[{data__tables_value__rows_x}].clause".format(**locals()))
                                            if data__tables_value__rows_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}.rows[{data__tables_value__rows_x}]".format(**locals()) + " must not contain "+str(data__tables_value__rows_item_keys)+" properties")
                            if data__tables_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables.{data__tables_key}".format(**locals()) + " must not contain "+str(data__tables_value_keys)+" properties")
                data__tables_len = len(data__tables)
                if data__tables_len != 0:
                    data__tables_property_names = True
                    for data__tables_key in data__tables:
                        try:
                            validate____defs_id(data__tables_key, custom_formats, (name_prefix or "data") + ".tables")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__tables_property_names = False
                    if not data__tables_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".tables must be named by propertyName definition")
        if "events" in data_keys:
            data_keys.remove("events")
            data__events = data["events"]
            if not isinstance(data__events, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".events must be object")
            data__events_is_dict = isinstance(data__events, dict)
            if data__events_is_dict:
                data__events_keys = set(data__events.keys())
                for data__events_key in data__events_keys:
                    if data__events_key not in []:
                        data__events_value = data__events.get(data__events_key)
                        if not isinstance(data__events_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}".format(**locals()) + " must be object")
                        data__events_value_is_dict = isinstance(data__events_value, dict)
                        if data__events_value_is_dict:
                            data__events_value_keys = set(data__events_value.keys())
                            if "title" in data__events_value_keys:
                                data__events_value_keys.remove("title")
                                data__events_value__title = data__events_value["title"]
                                if not isinstance(data__events_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.title".format(**locals()) + " must be string")
                            if "by" in data__events_value_keys:
                                data__events_value_keys.remove("by")
                                data__events_value__by = data__events_value["by"]
                                validate____defs_roles(data__events_value__by, custom_formats, (name_prefix or "data") + ".events.{data__events_key}.by".format(**locals()))
                            if "not_by" in data__events_value_keys:
                                data__events_value_keys.remove("not_by")
                                data__events_value__notby = data__events_value["not_by"]
                                if not isinstance(data__events_value__notby, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.not_by".format(**locals()) + " must be array")
                                data__events_value__notby_is_list = isinstance(data__events_value__notby, (list, tuple))
                                if data__events_value__notby_is_list:
                                    data__events_value__notby_len = len(data__events_value__notby)
                                    if data__events_value__notby_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.not_by".format(**locals()) + " must contain at least 1 items")
                                    for data__events_value__notby_x, data__events_value__notby_item in enumerate(data__events_value__notby):
                                        if not isinstance(data__events_value__notby_item, (str, dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.not_by[{data__events_value__notby_x}]".format(**locals()) + " must be string or object")
                                        if isinstance(data__events_value__notby_item, str):
                                            data__events_value__notby_item_len = len(data__events_value__notby_item)
                                            if data__events_value__notby_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.not_by[{data__events_value__notby_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                        data__events_value__notby_item_is_dict = isinstance(data__events_value__notby_item, dict)
                                        if data__events_value__notby_item_is_dict:
                                            data__events_value__notby_item_len = len(data__events_value__notby_item)
                                            if data__events_value__notby_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.not_by[{data__events_value__notby_x}]".format(**locals()) + " must contain at least 1 properties")
                                            data__events_value__notby_item_keys = set(data__events_value__notby_item.keys())
                                            if "party" in data__events_value__notby_item_keys:
                                                data__events_value__notby_item_keys.remove("party")
                                                data__events_value__notby_item__party = data__events_value__notby_item["party"]
                                                if not isinstance(data__events_value__notby_item__party, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.not_by[{data__events_value__notby_x}].party".format(**locals()) + " must be string")
                                            if "did" in data__events_value__notby_item_keys:
                                                data__events_value__notby_item_keys.remove("did")
                                                data__events_value__notby_item__did = data__events_value__notby_item["did"]
                                                if not isinstance(data__events_value__notby_item__did, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.not_by[{data__events_value__notby_x}].did".format(**locals()) + " must be string")
                                            if "under" in data__events_value__notby_item_keys:
                                                data__events_value__notby_item_keys.remove("under")
                                                data__events_value__notby_item__under = data__events_value__notby_item["under"]
                                                if not isinstance(data__events_value__notby_item__under, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.not_by[{data__events_value__notby_x}].under".format(**locals()) + " must be string")
                                            if "over" in data__events_value__notby_item_keys:
                                                data__events_value__notby_item_keys.remove("over")
                                                data__events_value__notby_item__over = data__events_value__notby_item["over"]
                                                if not isinstance(data__events_value__notby_item__over, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.not_by[{data__events_value__notby_x}].over".format(**locals()) + " must be string")
                                            if "clause" in data__events_value__notby_item_keys:
                                                data__events_value__notby_item_keys.remove("clause")
                                                data__events_value__notby_item__clause = data__events_value__notby_item["clause"]
                                                validate____defs_clause(data__events_value__notby_item__clause, custom_formats, (name_prefix or "data") + ".events.{data__events_key}.not_by[{data__events_value__notby_x}].clause".format(**locals()))
                                            if data__events_value__notby_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.not_by[{data__events_value__notby_x}]".format(**locals()) + " must not contain "+str(data__events_value__notby_item_keys)+" properties")
                            if "data" in data__events_value_keys:
                                data__events_value_keys.remove("data")
                                data__events_value__data = data__events_value["data"]
                                if not isinstance(data__events_value__data, (dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.data".format(**locals()) + " must be object")
                                data__events_value__data_is_dict = isinstance(data__events_value__data, dict)
                                if data__events_value__data_is_dict:
                                    data__events_value__data_keys = set(data__events_value__data.keys())
                                    for data__events_value__data_key in data__events_value__data_keys:
                                        if data__events_value__data_key not in []:
                                            data__events_value__data_value = data__events_value__data.get(data__events_value__data_key)
                                            validate____defs_datum(data__events_value__data_value, custom_formats, (name_prefix or "data") + ".events.{data__events_key}.data.{data__events_value__data_key}".format(**locals()))
                                    data__events_value__data_len = len(data__events_value__data)
                                    if data__events_value__data_len != 0:
                                        data__events_value__data_property_names = True
                                        for data__events_value__data_key in data__events_value__data:
                                            try:
                                                validate____defs_id(data__events_value__data_key, custom_formats, (name_prefix or "data") + ".events.{data__events_key}.data".format(**locals()))
                                            except (JsonSchemaValueException, JsonSchemaValuesException):
                                                data__events_value__data_property_names = False
                                        if not data__events_value__data_property_names:
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.data".format(**locals()) + " must be named by propertyName definition")
                            if "names" in data__events_value_keys:
                                data__events_value_keys.remove("names")
                                data__events_value__names = data__events_value["names"]
                                if not isinstance(data__events_value__names, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.names".format(**locals()) + " must be string")
                            if "adds" in data__events_value_keys:
                                data__events_value_keys.remove("adds")
                                data__events_value__adds = data__events_value["adds"]
                                if not isinstance(data__events_value__adds, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.adds".format(**locals()) + " must be string")
                            if "tells" in data__events_value_keys:
                                data__events_value_keys.remove("tells")
                                data__events_value__tells = data__events_value["tells"]
                                if not isinstance(data__events_value__tells, (bool)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.tells".format(**locals()) + " must be boolean")
                            if "letter" in data__events_value_keys:
                                data__events_value_keys.remove("letter")
                                data__events_value__letter = data__events_value["letter"]
                                if not isinstance(data__events_value__letter, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.letter".format(**locals()) + " must be string or array")
                                if isinstance(data__events_value__letter, str):
                                    data__events_value__letter_len = len(data__events_value__letter)
                                    if data__events_value__letter_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.letter".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__events_value__letter_is_list = isinstance(data__events_value__letter, (list, tuple))
                                if data__events_value__letter_is_list:
                                    data__events_value__letter_len = len(data__events_value__letter)
                                    if data__events_value__letter_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.letter".format(**locals()) + " must contain at least 1 items")
                                    for data__events_value__letter_x, data__events_value__letter_item in enumerate(data__events_value__letter):
                                        if not isinstance(data__events_value__letter_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.letter[{data__events_value__letter_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__events_value__letter_item, str):
                                            data__events_value__letter_item_len = len(data__events_value__letter_item)
                                            if data__events_value__letter_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.letter[{data__events_value__letter_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "when" in data__events_value_keys:
                                data__events_value_keys.remove("when")
                                data__events_value__when = data__events_value["when"]
                                validate____defs_condition(data__events_value__when, custom_formats, (name_prefix or "data") + ".events.{data__events_key}.when".format(**locals()))
                            if "requires" in data__events_value_keys:
                                data__events_value_keys.remove("requires")
                                data__events_value__requires = data__events_value["requires"]
                                validate____defs_requirements(data__events_value__requires, custom_formats, (name_prefix or "data") + ".events.{data__events_key}.requires".format(**locals()))
                            if "then" in data__events_value_keys:
                                data__events_value_keys.remove("then")
                                data__events_value__then = data__events_value["then"]
                                if not isinstance(data__events_value__then, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}.then".format(**locals()) + " must be array")
                                data__events_value__then_is_list = isinstance(data__events_value__then, (list, tuple))
                                if data__events_value__then_is_list:
                                    data__events_value__then_len = len(data__events_value__then)
                                    for data__events_value__then_x, data__events_value__then_item in enumerate(data__events_value__then):
                                        validate____defs_action(data__events_value__then_item, custom_formats, (name_prefix or "data") + ".events.{data__events_key}.then[{data__events_value__then_x}]".format(**locals()))
                            if "clause" in data__events_value_keys:
                                data__events_value_keys.remove("clause")
                                data__events_value__clause = data__events_value["clause"]
                                validate____defs_clause(data__events_value__clause, custom_formats, (name_prefix or "data") + ".events.{data__events_key}.clause".format(**locals()))
                            if data__events_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".events.{data__events_key}".format(**locals()) + " must not contain "+str(data__events_value_keys)+" properties")
                data__events_len = len(data__events)
                if data__events_len != 0:
                    data__events_property_names = True
                    for data__events_key in data__events:
                        try:
                            validate____defs_id(data__events_key, custom_formats, (name_prefix or "data") + ".events")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__events_property_names = False
                    if not data__events_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".events must be named by propertyName definition")
        if "kinds" in data_keys:
            data_keys.remove("kinds")
            data__kinds = data["kinds"]
            if not isinstance(data__kinds, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds must be object")
            data__kinds_is_dict = isinstance(data__kinds, dict)
            if data__kinds_is_dict:
                data__kinds_keys = set(data__kinds.keys())
                for data__kinds_key in data__kinds_keys:
                    if data__kinds_key not in []:
                        data__kinds_value = data__kinds.get(data__kinds_key)
                        if not isinstance(data__kinds_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds.{data__kinds_key}".format(**locals()) + " must be object")
                        data__kinds_value_is_dict = isinstance(data__kinds_value, dict)
                        if data__kinds_value_is_dict:
                            data__kinds_value_keys = set(data__kinds_value.keys())
                            if "title" in data__kinds_value_keys:
                                data__kinds_value_keys.remove("title")
                                data__kinds_value__title = data__kinds_value["title"]
                                if not isinstance(data__kinds_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds.{data__kinds_key}.title".format(**locals()) + " must be string")
                            if "brought_by" in data__kinds_value_keys:
                                data__kinds_value_keys.remove("brought_by")
                                data__kinds_value__broughtby = data__kinds_value["brought_by"]
                                if not (isinstance(data__kinds_value__broughtby, str) and data__kinds_value__broughtby == 'person' or isinstance(data__kinds_value__broughtby, str) and data__kinds_value__broughtby == 'council'):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds.{data__kinds_key}.brought_by".format(**locals()) + " must be one of ['person', 'council']")
                            if "clause" in data__kinds_value_keys:
                                data__kinds_value_keys.remove("clause")
                                data__kinds_value__clause = data__kinds_value["clause"]
                                validate____defs_clause(data__kinds_value__clause, custom_formats, (name_prefix or "data") + ".kinds.{data__kinds_key}.clause".format(**locals()))
                            if "requires" in data__kinds_value_keys:
                                data__kinds_value_keys.remove("requires")
                                data__kinds_value__requires = data__kinds_value["requires"]
                                validate____defs_lodgement(data__kinds_value__requires, custom_formats, (name_prefix or "data") + ".kinds.{data__kinds_key}.requires".format(**locals()))
                            if "excluded" in data__kinds_value_keys:
                                data__kinds_value_keys.remove("excluded")
                                data__kinds_value__excluded = data__kinds_value["excluded"]
                                if not isinstance(data__kinds_value__excluded, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds.{data__kinds_key}.excluded".format(**locals()) + " must be array")
                                data__kinds_value__excluded_is_list = isinstance(data__kinds_value__excluded, (list, tuple))
                                if data__kinds_value__excluded_is_list:
                                    data__kinds_value__excluded_len = len(data__kinds_value__excluded)
                                    for data__kinds_value__excluded_x, data__kinds_value__excluded_item in enumerate(data__kinds_value__excluded):
                                        if not isinstance(data__kinds_value__excluded_item, (dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds.{data__kinds_key}.excluded[{data__kinds_value__excluded_x}]".format(**locals()) + " must be object")
                                        data__kinds_value__excluded_item_is_dict = isinstance(data__kinds_value__excluded_item, dict)
                                        if data__kinds_value__excluded_item_is_dict:
                                            data__kinds_value__excluded_item__missing_keys = set(['when', 'go']) - data__kinds_value__excluded_item.keys()
                                            if data__kinds_value__excluded_item__missing_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds.{data__kinds_key}.excluded[{data__kinds_value__excluded_x}]".format(**locals()) + " must contain ")
                                            data__kinds_value__excluded_item_keys = set(data__kinds_value__excluded_item.keys())
                                            if "id" in data__kinds_value__excluded_item_keys:
                                                data__kinds_value__excluded_item_keys.remove("id")
                                                data__kinds_value__excluded_item__id = data__kinds_value__excluded_item["id"]
                                                validate____defs_id(data__kinds_value__excluded_item__id, custom_formats, (name_prefix or "data") + ".kinds.{data__kinds_key}.excluded[{data__kinds_value__excluded_x}].id".format(**locals()))
                                            if "when" in data__kinds_value__excluded_item_keys:
                                                data__kinds_value__excluded_item_keys.remove("when")
                                                data__kinds_value__excluded_item__when = data__kinds_value__excluded_item["when"]
                                                validate____defs_condition(data__kinds_value__excluded_item__when, custom_formats, (name_prefix or "data") + ".kinds.{data__kinds_key}.excluded[{data__kinds_value__excluded_x}].when".format(**locals()))
                                            if "go" in data__kinds_value__excluded_item_keys:
                                                data__kinds_value__excluded_item_keys.remove("go")
                                                data__kinds_value__excluded_item__go = data__kinds_value__excluded_item["go"]
                                                if not isinstance(data__kinds_value__excluded_item__go, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds.{data__kinds_key}.excluded[{data__kinds_value__excluded_x}].go".format(**locals()) + " must be string")
                                            if "title" in data__kinds_value__excluded_item_keys:
                                                data__kinds_value__excluded_item_keys.remove("title")
                                                data__kinds_value__excluded_item__title = data__kinds_value__excluded_item["title"]
                                                if not isinstance(data__kinds_value__excluded_item__title, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds.{data__kinds_key}.excluded[{data__kinds_value__excluded_x}].title".format(**locals()) + " must be string")
                                            if "clause" in data__kinds_value__excluded_item_keys:
                                                data__kinds_value__excluded_item_keys.remove("clause")
                                                data__kinds_value__excluded_item__clause = data__kinds_value__excluded_item["clause"]
                                                validate____defs_clause(data__kinds_value__excluded_item__clause, custom_formats, (name_prefix or "data") + ".kinds.{data__kinds_key}.excluded[{data__kinds_value__excluded_x}].clause".format(**locals()))
                                            if data__kinds_value__excluded_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds.{data__kinds_key}.excluded[{data__kinds_value__excluded_x}]".format(**locals()) + " must not contain "+str(data__kinds_value__excluded_item_keys)+" properties")
                            if "untimed" in data__kinds_value_keys:
                                data__kinds_value_keys.remove("untimed")
                                data__kinds_value__untimed = data__kinds_value["untimed"]
                                if not isinstance(data__kinds_value__untimed, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds.{data__kinds_key}.untimed".format(**locals()) + " must be string")
                            if data__kinds_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds.{data__kinds_key}".format(**locals()) + " must not contain "+str(data__kinds_value_keys)+" properties")
                data__kinds_len = len(data__kinds)
                if data__kinds_len != 0:
                    data__kinds_property_names = True
                    for data__kinds_key in data__kinds:
                        try:
                            validate____defs_id(data__kinds_key, custom_formats, (name_prefix or "data") + ".kinds")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__kinds_property_names = False
                    if not data__kinds_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".kinds must be named by propertyName definition")
        if "categories" in data_keys:
            data_keys.remove("categories")
            data__categories = data["categories"]
            if not isinstance(data__categories, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".categories must be object")
            data__categories_is_dict = isinstance(data__categories, dict)
            if data__categories_is_dict:
                data__categories_keys = set(data__categories.keys())
                for data__categories_key in data__categories_keys:
                    if data__categories_key not in []:
                        data__categories_value = data__categories.get(data__categories_key)
                        if not isinstance(data__categories_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".categories.{data__categories_key}".format(**locals()) + " must be object")
                        data__categories_value_is_dict = isinstance(data__categories_value, dict)
                        if data__categories_value_is_dict:
                            data__categories_value__missing_keys = set(['kind']) - data__categories_value.keys()
                            if data__categories_value__missing_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".categories.{data__categories_key}".format(**locals()) + " must contain ")
                            data__categories_value_keys = set(data__categories_value.keys())
                            if "kind" in data__categories_value_keys:
                                data__categories_value_keys.remove("kind")
                                data__categories_value__kind = data__categories_value["kind"]
                                if not isinstance(data__categories_value__kind, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".categories.{data__categories_key}.kind".format(**locals()) + " must be string")
                            if "title" in data__categories_value_keys:
                                data__categories_value_keys.remove("title")
                                data__categories_value__title = data__categories_value["title"]
                                if not isinstance(data__categories_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".categories.{data__categories_key}.title".format(**locals()) + " must be string")
                            if "clause" in data__categories_value_keys:
                                data__categories_value_keys.remove("clause")
                                data__categories_value__clause = data__categories_value["clause"]
                                validate____defs_clause(data__categories_value__clause, custom_formats, (name_prefix or "data") + ".categories.{data__categories_key}.clause".format(**locals()))
                            if "requires" in data__categories_value_keys:
                                data__categories_value_keys.remove("requires")
                                data__categories_value__requires = data__categories_value["requires"]
                                validate____defs_lodgement(data__categories_value__requires, custom_formats, (name_prefix or "data") + ".categories.{data__categories_key}.requires".format(**locals()))
                            if "untimed" in data__categories_value_keys:
                                data__categories_value_keys.remove("untimed")
                                data__categories_value__untimed = data__categories_value["untimed"]
                                if not isinstance(data__categories_value__untimed, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".categories.{data__categories_key}.untimed".format(**locals()) + " must be string")
                            if data__categories_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".categories.{data__categories_key}".format(**locals()) + " must not contain "+str(data__categories_value_keys)+" properties")
                data__categories_len = len(data__categories)
                if data__categories_len != 0:
                    data__categories_property_names = True
                    for data__categories_key in data__categories:
                        try:
                            validate____defs_id(data__categories_key, custom_formats, (name_prefix or "data") + ".categories")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__categories_property_names = False
                    if not data__categories_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".categories must be named by propertyName definition")
        if "intake" in data_keys:
            data_keys.remove("intake")
            data__intake = data["intake"]
            if not isinstance(data__intake, (list, tuple, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".intake must be array or object")
            data__intake_is_list = isinstance(data__intake, (list, tuple))
            if data__intake_is_list:
                data__intake_len = len(data__intake)
                for data__intake_x, data__intake_item in enumerate(data__intake):
                    validate____defs_intake_rule(data__intake_item, custom_formats, (name_prefix or "data") + ".intake[{data__intake_x}]".format(**locals()))
            data__intake_is_dict = isinstance(data__intake, dict)
            if data__intake_is_dict:
                data__intake__missing_keys = set(['rules']) - data__intake.keys()
                if data__intake__missing_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".intake must contain ")
                data__intake_keys = set(data__intake.keys())
                if "hit" in data__intake_keys:
                    data__intake_keys.remove("hit")
                    data__intake__hit = data__intake["hit"]
                    if not isinstance(data__intake__hit, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".intake.hit must be string")
                    if not (isinstance(data__intake__hit, str) and data__intake__hit == 'first' or isinstance(data__intake__hit, str) and data__intake__hit == 'unique' or isinstance(data__intake__hit, str) and data__intake__hit == 'collect'):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".intake.hit must be one of ['first', 'unique', 'collect']")
                if "rules" in data__intake_keys:
                    data__intake_keys.remove("rules")
                    data__intake__rules = data__intake["rules"]
                    if not isinstance(data__intake__rules, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".intake.rules must be array")
                    data__intake__rules_is_list = isinstance(data__intake__rules, (list, tuple))
                    if data__intake__rules_is_list:
                        data__intake__rules_len = len(data__intake__rules)
                        for data__intake__rules_x, data__intake__rules_item in enumerate(data__intake__rules):
                            validate____defs_intake_rule(data__intake__rules_item, custom_formats, (name_prefix or "data") + ".intake.rules[{data__intake__rules_x}]".format(**locals()))
                if data__intake_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".intake must not contain "+str(data__intake_keys)+" properties")
        if "timeframes" in data_keys:
            data_keys.remove("timeframes")
            data__timeframes = data["timeframes"]
            if not isinstance(data__timeframes, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".timeframes must be object")
            data__timeframes_is_dict = isinstance(data__timeframes, dict)
            if data__timeframes_is_dict:
                data__timeframes_keys = set(data__timeframes.keys())
                for data__timeframes_key in data__timeframes_keys:
                    if data__timeframes_key not in []:
                        data__timeframes_value = data__timeframes.get(data__timeframes_key)
                        validate____defs_timeframe(data__timeframes_value, custom_formats, (name_prefix or "data") + ".timeframes.{data__timeframes_key}".format(**locals()))
                data__timeframes_len = len(data__timeframes)
                if data__timeframes_len != 0:
                    data__timeframes_property_names = True
                    for data__timeframes_key in data__timeframes:
                        try:
                            validate____defs_id(data__timeframes_key, custom_formats, (name_prefix or "data") + ".timeframes")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__timeframes_property_names = False
                    if not data__timeframes_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".timeframes must be named by propertyName definition")
        if "windows" in data_keys:
            data_keys.remove("windows")
            data__windows = data["windows"]
            if not isinstance(data__windows, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".windows must be object")
            data__windows_is_dict = isinstance(data__windows, dict)
            if data__windows_is_dict:
                data__windows_keys = set(data__windows.keys())
                for data__windows_key in data__windows_keys:
                    if data__windows_key not in []:
                        data__windows_value = data__windows.get(data__windows_key)
                        validate____defs_window(data__windows_value, custom_formats, (name_prefix or "data") + ".windows.{data__windows_key}".format(**locals()))
                data__windows_len = len(data__windows)
                if data__windows_len != 0:
                    data__windows_property_names = True
                    for data__windows_key in data__windows:
                        try:
                            validate____defs_id(data__windows_key, custom_formats, (name_prefix or "data") + ".windows")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__windows_property_names = False
                    if not data__windows_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".windows must be named by propertyName definition")
        if "duties" in data_keys:
            data_keys.remove("duties")
            data__duties = data["duties"]
            if not isinstance(data__duties, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties must be object")
            data__duties_is_dict = isinstance(data__duties, dict)
            if data__duties_is_dict:
                data__duties_keys = set(data__duties.keys())
                for data__duties_key in data__duties_keys:
                    if data__duties_key not in []:
                        data__duties_value = data__duties.get(data__duties_key)
                        if not isinstance(data__duties_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}".format(**locals()) + " must be object")
                        data__duties_value_is_dict = isinstance(data__duties_value, dict)
                        if data__duties_value_is_dict:
                            data__duties_value_keys = set(data__duties_value.keys())
                            if "title" in data__duties_value_keys:
                                data__duties_value_keys.remove("title")
                                data__duties_value__title = data__duties_value["title"]
                                if not isinstance(data__duties_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.title".format(**locals()) + " must be string")
                            if "every" in data__duties_value_keys:
                                data__duties_value_keys.remove("every")
                                data__duties_value__every = data__duties_value["every"]
                                if not isinstance(data__duties_value__every, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.every".format(**locals()) + " must be string")
                                if not (isinstance(data__duties_value__every, str) and data__duties_value__every == 'month' or isinstance(data__duties_value__every, str) and data__duties_value__every == 'quarter' or isinstance(data__duties_value__every, str) and data__duties_value__every == 'half-year' or isinstance(data__duties_value__every, str) and data__duties_value__every == 'year'):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.every".format(**locals()) + " must be one of ['month', 'quarter', 'half-year', 'year']")
                            if "year_from" in data__duties_value_keys:
                                data__duties_value_keys.remove("year_from")
                                data__duties_value__yearfrom = data__duties_value["year_from"]
                                if not isinstance(data__duties_value__yearfrom, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.year_from".format(**locals()) + " must be string")
                                if not (isinstance(data__duties_value__yearfrom, str) and data__duties_value__yearfrom == 'january' or isinstance(data__duties_value__yearfrom, str) and data__duties_value__yearfrom == 'february' or isinstance(data__duties_value__yearfrom, str) and data__duties_value__yearfrom == 'march' or isinstance(data__duties_value__yearfrom, str) and data__duties_value__yearfrom == 'april' or isinstance(data__duties_value__yearfrom, str) and data__duties_value__yearfrom == 'may' or isinstance(data__duties_value__yearfrom, str) and data__duties_value__yearfrom == 'june' or isinstance(data__duties_value__yearfrom, str) and data__duties_value__yearfrom == 'july' or isinstance(data__duties_value__yearfrom, str) and data__duties_value__yearfrom == 'august' or isinstance(data__duties_value__yearfrom, str) and data__duties_value__yearfrom == 'september' or isinstance(data__duties_value__yearfrom, str) and data__duties_value__yearfrom == 'october' or isinstance(data__duties_value__yearfrom, str) and data__duties_value__yearfrom == 'november' or isinstance(data__duties_value__yearfrom, str) and data__duties_value__yearfrom == 'december'):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.year_from".format(**locals()) + " must be one of ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']")
                            if "at" in data__duties_value_keys:
                                data__duties_value_keys.remove("at")
                                data__duties_value__at = data__duties_value["at"]
                                if not isinstance(data__duties_value__at, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.at".format(**locals()) + " must be string")
                                if isinstance(data__duties_value__at, str):
                                    if not REGEX_PATTERNS['^next [a-z][a-z0-9-]*$'].search(data__duties_value__at):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.at".format(**locals()) + " must match pattern ^next [a-z][a-z0-9-]*$")
                            if "once" in data__duties_value_keys:
                                data__duties_value_keys.remove("once")
                                data__duties_value__once = data__duties_value["once"]
                                if not isinstance(data__duties_value__once, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.once".format(**locals()) + " must be string")
                            if "manual" in data__duties_value_keys:
                                data__duties_value_keys.remove("manual")
                                data__duties_value__manual = data__duties_value["manual"]
                                if not isinstance(data__duties_value__manual, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.manual".format(**locals()) + " must be string")
                            if "owner" in data__duties_value_keys:
                                data__duties_value_keys.remove("owner")
                                data__duties_value__owner = data__duties_value["owner"]
                                if not isinstance(data__duties_value__owner, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.owner".format(**locals()) + " must be string")
                            if "team" in data__duties_value_keys:
                                data__duties_value_keys.remove("team")
                                data__duties_value__team = data__duties_value["team"]
                                if not isinstance(data__duties_value__team, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.team".format(**locals()) + " must be string or array")
                                if isinstance(data__duties_value__team, str):
                                    data__duties_value__team_len = len(data__duties_value__team)
                                    if data__duties_value__team_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.team".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__duties_value__team_is_list = isinstance(data__duties_value__team, (list, tuple))
                                if data__duties_value__team_is_list:
                                    data__duties_value__team_len = len(data__duties_value__team)
                                    if data__duties_value__team_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.team".format(**locals()) + " must contain at least 1 items")
                                    for data__duties_value__team_x, data__duties_value__team_item in enumerate(data__duties_value__team):
                                        if not isinstance(data__duties_value__team_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.team[{data__duties_value__team_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__duties_value__team_item, str):
                                            data__duties_value__team_item_len = len(data__duties_value__team_item)
                                            if data__duties_value__team_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.team[{data__duties_value__team_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "warn" in data__duties_value_keys:
                                data__duties_value_keys.remove("warn")
                                data__duties_value__warn = data__duties_value["warn"]
                                if not isinstance(data__duties_value__warn, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.warn".format(**locals()) + " must be array")
                                data__duties_value__warn_is_list = isinstance(data__duties_value__warn, (list, tuple))
                                if data__duties_value__warn_is_list:
                                    data__duties_value__warn_len = len(data__duties_value__warn)
                                    for data__duties_value__warn_x, data__duties_value__warn_item in enumerate(data__duties_value__warn):
                                        if not isinstance(data__duties_value__warn_item, (str, dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.warn[{data__duties_value__warn_x}]".format(**locals()) + " must be string or object")
                                        if isinstance(data__duties_value__warn_item, str):
                                            if not REGEX_PATTERNS['^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$'].search(data__duties_value__warn_item):
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.warn[{data__duties_value__warn_x}]".format(**locals()) + " must match pattern ^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$")
                                        data__duties_value__warn_item_is_dict = isinstance(data__duties_value__warn_item, dict)
                                        if data__duties_value__warn_item_is_dict:
                                            data__duties_value__warn_item__missing_keys = set(['before']) - data__duties_value__warn_item.keys()
                                            if data__duties_value__warn_item__missing_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.warn[{data__duties_value__warn_x}]".format(**locals()) + " must contain ")
                                            data__duties_value__warn_item_keys = set(data__duties_value__warn_item.keys())
                                            if "before" in data__duties_value__warn_item_keys:
                                                data__duties_value__warn_item_keys.remove("before")
                                                data__duties_value__warn_item__before = data__duties_value__warn_item["before"]
                                                validate____defs_amount(data__duties_value__warn_item__before, custom_formats, (name_prefix or "data") + ".duties.{data__duties_key}.warn[{data__duties_value__warn_x}].before".format(**locals()))
                                            if "notify" in data__duties_value__warn_item_keys:
                                                data__duties_value__warn_item_keys.remove("notify")
                                                data__duties_value__warn_item__notify = data__duties_value__warn_item["notify"]
                                                validate____defs_roles(data__duties_value__warn_item__notify, custom_formats, (name_prefix or "data") + ".duties.{data__duties_key}.warn[{data__duties_value__warn_x}].notify".format(**locals()))
                                            if data__duties_value__warn_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.warn[{data__duties_value__warn_x}]".format(**locals()) + " must not contain "+str(data__duties_value__warn_item_keys)+" properties")
                            if "overdue" in data__duties_value_keys:
                                data__duties_value_keys.remove("overdue")
                                data__duties_value__overdue = data__duties_value["overdue"]
                                if not isinstance(data__duties_value__overdue, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.overdue".format(**locals()) + " must be array")
                                data__duties_value__overdue_is_list = isinstance(data__duties_value__overdue, (list, tuple))
                                if data__duties_value__overdue_is_list:
                                    data__duties_value__overdue_len = len(data__duties_value__overdue)
                                    for data__duties_value__overdue_x, data__duties_value__overdue_item in enumerate(data__duties_value__overdue):
                                        if not isinstance(data__duties_value__overdue_item, (dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.overdue[{data__duties_value__overdue_x}]".format(**locals()) + " must be object")
                                        data__duties_value__overdue_item_is_dict = isinstance(data__duties_value__overdue_item, dict)
                                        if data__duties_value__overdue_item_is_dict:
                                            data__duties_value__overdue_item__missing_keys = set(['notify']) - data__duties_value__overdue_item.keys()
                                            if data__duties_value__overdue_item__missing_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.overdue[{data__duties_value__overdue_x}]".format(**locals()) + " must contain ")
                                            data__duties_value__overdue_item_keys = set(data__duties_value__overdue_item.keys())
                                            if "notify" in data__duties_value__overdue_item_keys:
                                                data__duties_value__overdue_item_keys.remove("notify")
                                                data__duties_value__overdue_item__notify = data__duties_value__overdue_item["notify"]
                                                if not isinstance(data__duties_value__overdue_item__notify, (str, list, tuple)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.overdue[{data__duties_value__overdue_x}].notify".format(**locals()) + " must be string or array")
                                                if isinstance(data__duties_value__overdue_item__notify, str):
                                                    data__duties_value__overdue_item__notify_len = len(data__duties_value__overdue_item__notify)
                                                    if data__duties_value__overdue_item__notify_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.overdue[{data__duties_value__overdue_x}].notify".format(**locals()) + " must be longer than or equal to 1 characters")
                                                data__duties_value__overdue_item__notify_is_list = isinstance(data__duties_value__overdue_item__notify, (list, tuple))
                                                if data__duties_value__overdue_item__notify_is_list:
                                                    data__duties_value__overdue_item__notify_len = len(data__duties_value__overdue_item__notify)
                                                    if data__duties_value__overdue_item__notify_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.overdue[{data__duties_value__overdue_x}].notify".format(**locals()) + " must contain at least 1 items")
                                                    for data__duties_value__overdue_item__notify_x, data__duties_value__overdue_item__notify_item in enumerate(data__duties_value__overdue_item__notify):
                                                        if not isinstance(data__duties_value__overdue_item__notify_item, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.overdue[{data__duties_value__overdue_x}].notify[{data__duties_value__overdue_item__notify_x}]".format(**locals()) + " must be string")
                                                        if isinstance(data__duties_value__overdue_item__notify_item, str):
                                                            data__duties_value__overdue_item__notify_item_len = len(data__duties_value__overdue_item__notify_item)
                                                            if data__duties_value__overdue_item__notify_item_len < 1:
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.overdue[{data__duties_value__overdue_x}].notify[{data__duties_value__overdue_item__notify_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                            if "after" in data__duties_value__overdue_item_keys:
                                                data__duties_value__overdue_item_keys.remove("after")
                                                data__duties_value__overdue_item__after = data__duties_value__overdue_item["after"]
                                                validate____defs_limit(data__duties_value__overdue_item__after, custom_formats, (name_prefix or "data") + ".duties.{data__duties_key}.overdue[{data__duties_value__overdue_x}].after".format(**locals()))
                                            if "clause" in data__duties_value__overdue_item_keys:
                                                data__duties_value__overdue_item_keys.remove("clause")
                                                data__duties_value__overdue_item__clause = data__duties_value__overdue_item["clause"]
                                                validate____defs_clause(data__duties_value__overdue_item__clause, custom_formats, (name_prefix or "data") + ".duties.{data__duties_key}.overdue[{data__duties_value__overdue_x}].clause".format(**locals()))
                                            if data__duties_value__overdue_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.overdue[{data__duties_value__overdue_x}]".format(**locals()) + " must not contain "+str(data__duties_value__overdue_item_keys)+" properties")
                            if "calendar" in data__duties_value_keys:
                                data__duties_value_keys.remove("calendar")
                                data__duties_value__calendar = data__duties_value["calendar"]
                                if not isinstance(data__duties_value__calendar, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}.calendar".format(**locals()) + " must be string")
                            if "time" in data__duties_value_keys:
                                data__duties_value_keys.remove("time")
                                data__duties_value__time = data__duties_value["time"]
                                validate____defs_convention_time(data__duties_value__time, custom_formats, (name_prefix or "data") + ".duties.{data__duties_key}.time".format(**locals()))
                            if "end" in data__duties_value_keys:
                                data__duties_value_keys.remove("end")
                                data__duties_value__end = data__duties_value["end"]
                                validate____defs_convention_end(data__duties_value__end, custom_formats, (name_prefix or "data") + ".duties.{data__duties_key}.end".format(**locals()))
                            if "clause" in data__duties_value_keys:
                                data__duties_value_keys.remove("clause")
                                data__duties_value__clause = data__duties_value["clause"]
                                validate____defs_clause(data__duties_value__clause, custom_formats, (name_prefix or "data") + ".duties.{data__duties_key}.clause".format(**locals()))
                            if data__duties_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.{data__duties_key}".format(**locals()) + " must not contain "+str(data__duties_value_keys)+" properties")
                data__duties_len = len(data__duties)
                if data__duties_len != 0:
                    data__duties_property_names = True
                    for data__duties_key in data__duties:
                        try:
                            validate____defs_id(data__duties_key, custom_formats, (name_prefix or "data") + ".duties")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__duties_property_names = False
                    if not data__duties_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties must be named by propertyName definition")
        if "reports" in data_keys:
            data_keys.remove("reports")
            data__reports = data["reports"]
            if not isinstance(data__reports, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports must be object")
            data__reports_is_dict = isinstance(data__reports, dict)
            if data__reports_is_dict:
                data__reports_keys = set(data__reports.keys())
                for data__reports_key in data__reports_keys:
                    if data__reports_key not in []:
                        data__reports_value = data__reports.get(data__reports_key)
                        if not isinstance(data__reports_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}".format(**locals()) + " must be object")
                        data__reports_value_is_dict = isinstance(data__reports_value, dict)
                        if data__reports_value_is_dict:
                            data__reports_value__missing_keys = set(['every']) - data__reports_value.keys()
                            if data__reports_value__missing_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}".format(**locals()) + " must contain ")
                            data__reports_value_keys = set(data__reports_value.keys())
                            if "title" in data__reports_value_keys:
                                data__reports_value_keys.remove("title")
                                data__reports_value__title = data__reports_value["title"]
                                if not isinstance(data__reports_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.title".format(**locals()) + " must be string")
                            if "every" in data__reports_value_keys:
                                data__reports_value_keys.remove("every")
                                data__reports_value__every = data__reports_value["every"]
                                if not isinstance(data__reports_value__every, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.every".format(**locals()) + " must be string")
                                if not (isinstance(data__reports_value__every, str) and data__reports_value__every == 'month' or isinstance(data__reports_value__every, str) and data__reports_value__every == 'quarter' or isinstance(data__reports_value__every, str) and data__reports_value__every == 'half-year' or isinstance(data__reports_value__every, str) and data__reports_value__every == 'year'):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.every".format(**locals()) + " must be one of ['month', 'quarter', 'half-year', 'year']")
                            if "year_from" in data__reports_value_keys:
                                data__reports_value_keys.remove("year_from")
                                data__reports_value__yearfrom = data__reports_value["year_from"]
                                if not isinstance(data__reports_value__yearfrom, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.year_from".format(**locals()) + " must be string")
                                if not (isinstance(data__reports_value__yearfrom, str) and data__reports_value__yearfrom == 'january' or isinstance(data__reports_value__yearfrom, str) and data__reports_value__yearfrom == 'february' or isinstance(data__reports_value__yearfrom, str) and data__reports_value__yearfrom == 'march' or isinstance(data__reports_value__yearfrom, str) and data__reports_value__yearfrom == 'april' or isinstance(data__reports_value__yearfrom, str) and data__reports_value__yearfrom == 'may' or isinstance(data__reports_value__yearfrom, str) and data__reports_value__yearfrom == 'june' or isinstance(data__reports_value__yearfrom, str) and data__reports_value__yearfrom == 'july' or isinstance(data__reports_value__yearfrom, str) and data__reports_value__yearfrom == 'august' or isinstance(data__reports_value__yearfrom, str) and data__reports_value__yearfrom == 'september' or isinstance(data__reports_value__yearfrom, str) and data__reports_value__yearfrom == 'october' or isinstance(data__reports_value__yearfrom, str) and data__reports_value__yearfrom == 'november' or isinstance(data__reports_value__yearfrom, str) and data__reports_value__yearfrom == 'december'):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.year_from".format(**locals()) + " must be one of ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december']")
                            if "within" in data__reports_value_keys:
                                data__reports_value_keys.remove("within")
                                data__reports_value__within = data__reports_value["within"]
                                validate____defs_amount(data__reports_value__within, custom_formats, (name_prefix or "data") + ".reports.{data__reports_key}.within".format(**locals()))
                            if "at" in data__reports_value_keys:
                                data__reports_value_keys.remove("at")
                                data__reports_value__at = data__reports_value["at"]
                                if not isinstance(data__reports_value__at, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.at".format(**locals()) + " must be string")
                                if isinstance(data__reports_value__at, str):
                                    if not REGEX_PATTERNS['^next [a-z][a-z0-9-]*$'].search(data__reports_value__at):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.at".format(**locals()) + " must match pattern ^next [a-z][a-z0-9-]*$")
                            if "owner" in data__reports_value_keys:
                                data__reports_value_keys.remove("owner")
                                data__reports_value__owner = data__reports_value["owner"]
                                if not isinstance(data__reports_value__owner, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.owner".format(**locals()) + " must be string")
                            if "audience" in data__reports_value_keys:
                                data__reports_value_keys.remove("audience")
                                data__reports_value__audience = data__reports_value["audience"]
                                if not isinstance(data__reports_value__audience, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.audience".format(**locals()) + " must be string or array")
                                if isinstance(data__reports_value__audience, str):
                                    data__reports_value__audience_len = len(data__reports_value__audience)
                                    if data__reports_value__audience_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.audience".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__reports_value__audience_is_list = isinstance(data__reports_value__audience, (list, tuple))
                                if data__reports_value__audience_is_list:
                                    data__reports_value__audience_len = len(data__reports_value__audience)
                                    if data__reports_value__audience_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.audience".format(**locals()) + " must contain at least 1 items")
                                    for data__reports_value__audience_x, data__reports_value__audience_item in enumerate(data__reports_value__audience):
                                        if not isinstance(data__reports_value__audience_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.audience[{data__reports_value__audience_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__reports_value__audience_item, str):
                                            data__reports_value__audience_item_len = len(data__reports_value__audience_item)
                                            if data__reports_value__audience_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.audience[{data__reports_value__audience_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "for" in data__reports_value_keys:
                                data__reports_value_keys.remove("for")
                                data__reports_value__for = data__reports_value["for"]
                                validate____defs_condition(data__reports_value__for, custom_formats, (name_prefix or "data") + ".reports.{data__reports_key}.for".format(**locals()))
                            if "measures" in data__reports_value_keys:
                                data__reports_value_keys.remove("measures")
                                data__reports_value__measures = data__reports_value["measures"]
                                if not isinstance(data__reports_value__measures, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures".format(**locals()) + " must be array")
                                data__reports_value__measures_is_list = isinstance(data__reports_value__measures, (list, tuple))
                                if data__reports_value__measures_is_list:
                                    data__reports_value__measures_len = len(data__reports_value__measures)
                                    if data__reports_value__measures_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures".format(**locals()) + " must contain at least 1 items")
                                    for data__reports_value__measures_x, data__reports_value__measures_item in enumerate(data__reports_value__measures):
                                        if not isinstance(data__reports_value__measures_item, (str, dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}]".format(**locals()) + " must be string or object")
                                        if isinstance(data__reports_value__measures_item, str):
                                            if not REGEX_PATTERNS['^(received|resolved|closed|open|reopened|withdrawn|redirected|referred|not-acted-on|first-contact|repeat|met|late|overdue|missed)$'].search(data__reports_value__measures_item):
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}]".format(**locals()) + " must match pattern ^(received|resolved|closed|open|reopened|withdrawn|redirected|referred|not-acted-on|first-contact|repeat|met|late|overdue|missed)$")
                                        data__reports_value__measures_item_is_dict = isinstance(data__reports_value__measures_item, dict)
                                        if data__reports_value__measures_item_is_dict:
                                            data__reports_value__measures_item_len = len(data__reports_value__measures_item)
                                            if data__reports_value__measures_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}]".format(**locals()) + " must contain at least 1 properties")
                                            if data__reports_value__measures_item_len > 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}]".format(**locals()) + " must contain less than or equal to 1 properties")
                                            data__reports_value__measures_item_keys = set(data__reports_value__measures_item.keys())
                                            if "met" in data__reports_value__measures_item_keys:
                                                data__reports_value__measures_item_keys.remove("met")
                                                data__reports_value__measures_item__met = data__reports_value__measures_item["met"]
                                                if not isinstance(data__reports_value__measures_item__met, (str, list, tuple)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].met".format(**locals()) + " must be string or array")
                                                if isinstance(data__reports_value__measures_item__met, str):
                                                    data__reports_value__measures_item__met_len = len(data__reports_value__measures_item__met)
                                                    if data__reports_value__measures_item__met_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].met".format(**locals()) + " must be longer than or equal to 1 characters")
                                                data__reports_value__measures_item__met_is_list = isinstance(data__reports_value__measures_item__met, (list, tuple))
                                                if data__reports_value__measures_item__met_is_list:
                                                    data__reports_value__measures_item__met_len = len(data__reports_value__measures_item__met)
                                                    if data__reports_value__measures_item__met_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].met".format(**locals()) + " must contain at least 1 items")
                                                    for data__reports_value__measures_item__met_x, data__reports_value__measures_item__met_item in enumerate(data__reports_value__measures_item__met):
                                                        if not isinstance(data__reports_value__measures_item__met_item, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].met[{data__reports_value__measures_item__met_x}]".format(**locals()) + " must be string")
                                                        if isinstance(data__reports_value__measures_item__met_item, str):
                                                            data__reports_value__measures_item__met_item_len = len(data__reports_value__measures_item__met_item)
                                                            if data__reports_value__measures_item__met_item_len < 1:
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].met[{data__reports_value__measures_item__met_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                            if "late" in data__reports_value__measures_item_keys:
                                                data__reports_value__measures_item_keys.remove("late")
                                                data__reports_value__measures_item__late = data__reports_value__measures_item["late"]
                                                if not isinstance(data__reports_value__measures_item__late, (str, list, tuple)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].late".format(**locals()) + " must be string or array")
                                                if isinstance(data__reports_value__measures_item__late, str):
                                                    data__reports_value__measures_item__late_len = len(data__reports_value__measures_item__late)
                                                    if data__reports_value__measures_item__late_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].late".format(**locals()) + " must be longer than or equal to 1 characters")
                                                data__reports_value__measures_item__late_is_list = isinstance(data__reports_value__measures_item__late, (list, tuple))
                                                if data__reports_value__measures_item__late_is_list:
                                                    data__reports_value__measures_item__late_len = len(data__reports_value__measures_item__late)
                                                    if data__reports_value__measures_item__late_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].late".format(**locals()) + " must contain at least 1 items")
                                                    for data__reports_value__measures_item__late_x, data__reports_value__measures_item__late_item in enumerate(data__reports_value__measures_item__late):
                                                        if not isinstance(data__reports_value__measures_item__late_item, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].late[{data__reports_value__measures_item__late_x}]".format(**locals()) + " must be string")
                                                        if isinstance(data__reports_value__measures_item__late_item, str):
                                                            data__reports_value__measures_item__late_item_len = len(data__reports_value__measures_item__late_item)
                                                            if data__reports_value__measures_item__late_item_len < 1:
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].late[{data__reports_value__measures_item__late_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                            if "overdue" in data__reports_value__measures_item_keys:
                                                data__reports_value__measures_item_keys.remove("overdue")
                                                data__reports_value__measures_item__overdue = data__reports_value__measures_item["overdue"]
                                                if not isinstance(data__reports_value__measures_item__overdue, (str, list, tuple)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].overdue".format(**locals()) + " must be string or array")
                                                if isinstance(data__reports_value__measures_item__overdue, str):
                                                    data__reports_value__measures_item__overdue_len = len(data__reports_value__measures_item__overdue)
                                                    if data__reports_value__measures_item__overdue_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].overdue".format(**locals()) + " must be longer than or equal to 1 characters")
                                                data__reports_value__measures_item__overdue_is_list = isinstance(data__reports_value__measures_item__overdue, (list, tuple))
                                                if data__reports_value__measures_item__overdue_is_list:
                                                    data__reports_value__measures_item__overdue_len = len(data__reports_value__measures_item__overdue)
                                                    if data__reports_value__measures_item__overdue_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].overdue".format(**locals()) + " must contain at least 1 items")
                                                    for data__reports_value__measures_item__overdue_x, data__reports_value__measures_item__overdue_item in enumerate(data__reports_value__measures_item__overdue):
                                                        if not isinstance(data__reports_value__measures_item__overdue_item, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].overdue[{data__reports_value__measures_item__overdue_x}]".format(**locals()) + " must be string")
                                                        if isinstance(data__reports_value__measures_item__overdue_item, str):
                                                            data__reports_value__measures_item__overdue_item_len = len(data__reports_value__measures_item__overdue_item)
                                                            if data__reports_value__measures_item__overdue_item_len < 1:
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].overdue[{data__reports_value__measures_item__overdue_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                            if "missed" in data__reports_value__measures_item_keys:
                                                data__reports_value__measures_item_keys.remove("missed")
                                                data__reports_value__measures_item__missed = data__reports_value__measures_item["missed"]
                                                if not isinstance(data__reports_value__measures_item__missed, (str, list, tuple)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].missed".format(**locals()) + " must be string or array")
                                                if isinstance(data__reports_value__measures_item__missed, str):
                                                    data__reports_value__measures_item__missed_len = len(data__reports_value__measures_item__missed)
                                                    if data__reports_value__measures_item__missed_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].missed".format(**locals()) + " must be longer than or equal to 1 characters")
                                                data__reports_value__measures_item__missed_is_list = isinstance(data__reports_value__measures_item__missed, (list, tuple))
                                                if data__reports_value__measures_item__missed_is_list:
                                                    data__reports_value__measures_item__missed_len = len(data__reports_value__measures_item__missed)
                                                    if data__reports_value__measures_item__missed_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].missed".format(**locals()) + " must contain at least 1 items")
                                                    for data__reports_value__measures_item__missed_x, data__reports_value__measures_item__missed_item in enumerate(data__reports_value__measures_item__missed):
                                                        if not isinstance(data__reports_value__measures_item__missed_item, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].missed[{data__reports_value__measures_item__missed_x}]".format(**locals()) + " must be string")
                                                        if isinstance(data__reports_value__measures_item__missed_item, str):
                                                            data__reports_value__measures_item__missed_item_len = len(data__reports_value__measures_item__missed_item)
                                                            if data__reports_value__measures_item__missed_item_len < 1:
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].missed[{data__reports_value__measures_item__missed_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                            if "time" in data__reports_value__measures_item_keys:
                                                data__reports_value__measures_item_keys.remove("time")
                                                data__reports_value__measures_item__time = data__reports_value__measures_item["time"]
                                                if not isinstance(data__reports_value__measures_item__time, (str, list, tuple)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].time".format(**locals()) + " must be string or array")
                                                if isinstance(data__reports_value__measures_item__time, str):
                                                    data__reports_value__measures_item__time_len = len(data__reports_value__measures_item__time)
                                                    if data__reports_value__measures_item__time_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].time".format(**locals()) + " must be longer than or equal to 1 characters")
                                                data__reports_value__measures_item__time_is_list = isinstance(data__reports_value__measures_item__time, (list, tuple))
                                                if data__reports_value__measures_item__time_is_list:
                                                    data__reports_value__measures_item__time_len = len(data__reports_value__measures_item__time)
                                                    if data__reports_value__measures_item__time_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].time".format(**locals()) + " must contain at least 1 items")
                                                    for data__reports_value__measures_item__time_x, data__reports_value__measures_item__time_item in enumerate(data__reports_value__measures_item__time):
                                                        if not isinstance(data__reports_value__measures_item__time_item, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].time[{data__reports_value__measures_item__time_x}]".format(**locals()) + " must be string")
                                                        if isinstance(data__reports_value__measures_item__time_item, str):
                                                            data__reports_value__measures_item__time_item_len = len(data__reports_value__measures_item__time_item)
                                                            if data__reports_value__measures_item__time_item_len < 1:
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].time[{data__reports_value__measures_item__time_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                            if "answers" in data__reports_value__measures_item_keys:
                                                data__reports_value__measures_item_keys.remove("answers")
                                                data__reports_value__measures_item__answers = data__reports_value__measures_item["answers"]
                                                if not isinstance(data__reports_value__measures_item__answers, (str, list, tuple)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].answers".format(**locals()) + " must be string or array")
                                                if isinstance(data__reports_value__measures_item__answers, str):
                                                    data__reports_value__measures_item__answers_len = len(data__reports_value__measures_item__answers)
                                                    if data__reports_value__measures_item__answers_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].answers".format(**locals()) + " must be longer than or equal to 1 characters")
                                                data__reports_value__measures_item__answers_is_list = isinstance(data__reports_value__measures_item__answers, (list, tuple))
                                                if data__reports_value__measures_item__answers_is_list:
                                                    data__reports_value__measures_item__answers_len = len(data__reports_value__measures_item__answers)
                                                    if data__reports_value__measures_item__answers_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].answers".format(**locals()) + " must contain at least 1 items")
                                                    for data__reports_value__measures_item__answers_x, data__reports_value__measures_item__answers_item in enumerate(data__reports_value__measures_item__answers):
                                                        if not isinstance(data__reports_value__measures_item__answers_item, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].answers[{data__reports_value__measures_item__answers_x}]".format(**locals()) + " must be string")
                                                        if isinstance(data__reports_value__measures_item__answers_item, str):
                                                            data__reports_value__measures_item__answers_item_len = len(data__reports_value__measures_item__answers_item)
                                                            if data__reports_value__measures_item__answers_item_len < 1:
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].answers[{data__reports_value__measures_item__answers_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                            if "happened" in data__reports_value__measures_item_keys:
                                                data__reports_value__measures_item_keys.remove("happened")
                                                data__reports_value__measures_item__happened = data__reports_value__measures_item["happened"]
                                                if not isinstance(data__reports_value__measures_item__happened, (str, list, tuple)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].happened".format(**locals()) + " must be string or array")
                                                if isinstance(data__reports_value__measures_item__happened, str):
                                                    data__reports_value__measures_item__happened_len = len(data__reports_value__measures_item__happened)
                                                    if data__reports_value__measures_item__happened_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].happened".format(**locals()) + " must be longer than or equal to 1 characters")
                                                data__reports_value__measures_item__happened_is_list = isinstance(data__reports_value__measures_item__happened, (list, tuple))
                                                if data__reports_value__measures_item__happened_is_list:
                                                    data__reports_value__measures_item__happened_len = len(data__reports_value__measures_item__happened)
                                                    if data__reports_value__measures_item__happened_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].happened".format(**locals()) + " must contain at least 1 items")
                                                    for data__reports_value__measures_item__happened_x, data__reports_value__measures_item__happened_item in enumerate(data__reports_value__measures_item__happened):
                                                        if not isinstance(data__reports_value__measures_item__happened_item, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].happened[{data__reports_value__measures_item__happened_x}]".format(**locals()) + " must be string")
                                                        if isinstance(data__reports_value__measures_item__happened_item, str):
                                                            data__reports_value__measures_item__happened_item_len = len(data__reports_value__measures_item__happened_item)
                                                            if data__reports_value__measures_item__happened_item_len < 1:
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}].happened[{data__reports_value__measures_item__happened_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                            if data__reports_value__measures_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.measures[{data__reports_value__measures_x}]".format(**locals()) + " must not contain "+str(data__reports_value__measures_item_keys)+" properties")
                            if "by" in data__reports_value_keys:
                                data__reports_value_keys.remove("by")
                                data__reports_value__by = data__reports_value["by"]
                                if not isinstance(data__reports_value__by, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.by".format(**locals()) + " must be string or array")
                                if isinstance(data__reports_value__by, str):
                                    data__reports_value__by_len = len(data__reports_value__by)
                                    if data__reports_value__by_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.by".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__reports_value__by_is_list = isinstance(data__reports_value__by, (list, tuple))
                                if data__reports_value__by_is_list:
                                    data__reports_value__by_len = len(data__reports_value__by)
                                    if data__reports_value__by_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.by".format(**locals()) + " must contain at least 1 items")
                                    for data__reports_value__by_x, data__reports_value__by_item in enumerate(data__reports_value__by):
                                        if not isinstance(data__reports_value__by_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.by[{data__reports_value__by_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__reports_value__by_item, str):
                                            data__reports_value__by_item_len = len(data__reports_value__by_item)
                                            if data__reports_value__by_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.by[{data__reports_value__by_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "trend" in data__reports_value_keys:
                                data__reports_value_keys.remove("trend")
                                data__reports_value__trend = data__reports_value["trend"]
                                if not isinstance(data__reports_value__trend, (int)) and not (isinstance(data__reports_value__trend, float) and data__reports_value__trend.is_integer()) or isinstance(data__reports_value__trend, bool):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.trend".format(**locals()) + " must be integer")
                                if isinstance(data__reports_value__trend, (int, float, Decimal)) and not isinstance(data__reports_value__trend, bool):
                                    if data__reports_value__trend < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.trend".format(**locals()) + " must be bigger than or equal to 1")
                                    if data__reports_value__trend > 24:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.trend".format(**locals()) + " must be smaller than or equal to 24")
                            if "list" in data__reports_value_keys:
                                data__reports_value_keys.remove("list")
                                data__reports_value__list = data__reports_value["list"]
                                if not isinstance(data__reports_value__list, (dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.list".format(**locals()) + " must be object")
                                data__reports_value__list_is_dict = isinstance(data__reports_value__list, dict)
                                if data__reports_value__list_is_dict:
                                    data__reports_value__list__missing_keys = set(['overdue']) - data__reports_value__list.keys()
                                    if data__reports_value__list__missing_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.list".format(**locals()) + " must contain ")
                                    data__reports_value__list_keys = set(data__reports_value__list.keys())
                                    if "overdue" in data__reports_value__list_keys:
                                        data__reports_value__list_keys.remove("overdue")
                                        data__reports_value__list__overdue = data__reports_value__list["overdue"]
                                        if not isinstance(data__reports_value__list__overdue, (str, list, tuple)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.list.overdue".format(**locals()) + " must be string or array")
                                        if isinstance(data__reports_value__list__overdue, str):
                                            data__reports_value__list__overdue_len = len(data__reports_value__list__overdue)
                                            if data__reports_value__list__overdue_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.list.overdue".format(**locals()) + " must be longer than or equal to 1 characters")
                                        data__reports_value__list__overdue_is_list = isinstance(data__reports_value__list__overdue, (list, tuple))
                                        if data__reports_value__list__overdue_is_list:
                                            data__reports_value__list__overdue_len = len(data__reports_value__list__overdue)
                                            if data__reports_value__list__overdue_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.list.overdue".format(**locals()) + " must contain at least 1 items")
                                            for data__reports_value__list__overdue_x, data__reports_value__list__overdue_item in enumerate(data__reports_value__list__overdue):
                                                if not isinstance(data__reports_value__list__overdue_item, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.list.overdue[{data__reports_value__list__overdue_x}]".format(**locals()) + " must be string")
                                                if isinstance(data__reports_value__list__overdue_item, str):
                                                    data__reports_value__list__overdue_item_len = len(data__reports_value__list__overdue_item)
                                                    if data__reports_value__list__overdue_item_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.list.overdue[{data__reports_value__list__overdue_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                    if "route" in data__reports_value__list_keys:
                                        data__reports_value__list_keys.remove("route")
                                        data__reports_value__list__route = data__reports_value__list["route"]
                                        if not isinstance(data__reports_value__list__route, (dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.list.route".format(**locals()) + " must be object")
                                        data__reports_value__list__route_is_dict = isinstance(data__reports_value__list__route, dict)
                                        if data__reports_value__list__route_is_dict:
                                            data__reports_value__list__route_len = len(data__reports_value__list__route)
                                            if data__reports_value__list__route_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.list.route".format(**locals()) + " must contain at least 1 properties")
                                            data__reports_value__list__route_keys = set(data__reports_value__list__route.keys())
                                            for data__reports_value__list__route_key in data__reports_value__list__route_keys:
                                                if data__reports_value__list__route_key not in []:
                                                    data__reports_value__list__route_value = data__reports_value__list__route.get(data__reports_value__list__route_key)
                                                    if not isinstance(data__reports_value__list__route_value, (str)):
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.list.route.{data__reports_value__list__route_key}".format(**locals()) + " must be string")
                                                    if isinstance(data__reports_value__list__route_value, str):
                                                        data__reports_value__list__route_value_len = len(data__reports_value__list__route_value)
                                                        if data__reports_value__list__route_value_len < 1:
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.list.route.{data__reports_value__list__route_key}".format(**locals()) + " must be longer than or equal to 1 characters")
                                    if data__reports_value__list_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.list".format(**locals()) + " must not contain "+str(data__reports_value__list_keys)+" properties")
                            if "sample" in data__reports_value_keys:
                                data__reports_value_keys.remove("sample")
                                data__reports_value__sample = data__reports_value["sample"]
                                if not isinstance(data__reports_value__sample, (dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.sample".format(**locals()) + " must be object")
                                data__reports_value__sample_is_dict = isinstance(data__reports_value__sample, dict)
                                if data__reports_value__sample_is_dict:
                                    data__reports_value__sample__missing_keys = set(['number']) - data__reports_value__sample.keys()
                                    if data__reports_value__sample__missing_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.sample".format(**locals()) + " must contain ")
                                    data__reports_value__sample_keys = set(data__reports_value__sample.keys())
                                    if "number" in data__reports_value__sample_keys:
                                        data__reports_value__sample_keys.remove("number")
                                        data__reports_value__sample__number = data__reports_value__sample["number"]
                                        if not isinstance(data__reports_value__sample__number, (int)) and not (isinstance(data__reports_value__sample__number, float) and data__reports_value__sample__number.is_integer()) or isinstance(data__reports_value__sample__number, bool):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.sample.number".format(**locals()) + " must be integer")
                                        if isinstance(data__reports_value__sample__number, (int, float, Decimal)) and not isinstance(data__reports_value__sample__number, bool):
                                            if data__reports_value__sample__number < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.sample.number".format(**locals()) + " must be bigger than or equal to 1")
                                            if data__reports_value__sample__number > 1000:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.sample.number".format(**locals()) + " must be smaller than or equal to 1000")
                                    if "of" in data__reports_value__sample_keys:
                                        data__reports_value__sample_keys.remove("of")
                                        data__reports_value__sample__of = data__reports_value__sample["of"]
                                        if not isinstance(data__reports_value__sample__of, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.sample.of".format(**locals()) + " must be string")
                                        if not (isinstance(data__reports_value__sample__of, str) and data__reports_value__sample__of == 'received' or isinstance(data__reports_value__sample__of, str) and data__reports_value__sample__of == 'resolved' or isinstance(data__reports_value__sample__of, str) and data__reports_value__sample__of == 'closed'):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.sample.of".format(**locals()) + " must be one of ['received', 'resolved', 'closed']")
                                    if data__reports_value__sample_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.sample".format(**locals()) + " must not contain "+str(data__reports_value__sample_keys)+" properties")
                            if "warn" in data__reports_value_keys:
                                data__reports_value_keys.remove("warn")
                                data__reports_value__warn = data__reports_value["warn"]
                                if not isinstance(data__reports_value__warn, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.warn".format(**locals()) + " must be array")
                                data__reports_value__warn_is_list = isinstance(data__reports_value__warn, (list, tuple))
                                if data__reports_value__warn_is_list:
                                    data__reports_value__warn_len = len(data__reports_value__warn)
                                    for data__reports_value__warn_x, data__reports_value__warn_item in enumerate(data__reports_value__warn):
                                        if not isinstance(data__reports_value__warn_item, (str, dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.warn[{data__reports_value__warn_x}]".format(**locals()) + " must be string or object")
                                        if isinstance(data__reports_value__warn_item, str):
                                            if not REGEX_PATTERNS['^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$'].search(data__reports_value__warn_item):
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.warn[{data__reports_value__warn_x}]".format(**locals()) + " must match pattern ^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$")
                                        data__reports_value__warn_item_is_dict = isinstance(data__reports_value__warn_item, dict)
                                        if data__reports_value__warn_item_is_dict:
                                            data__reports_value__warn_item__missing_keys = set(['before']) - data__reports_value__warn_item.keys()
                                            if data__reports_value__warn_item__missing_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.warn[{data__reports_value__warn_x}]".format(**locals()) + " must contain ")
                                            data__reports_value__warn_item_keys = set(data__reports_value__warn_item.keys())
                                            if "before" in data__reports_value__warn_item_keys:
                                                data__reports_value__warn_item_keys.remove("before")
                                                data__reports_value__warn_item__before = data__reports_value__warn_item["before"]
                                                validate____defs_amount(data__reports_value__warn_item__before, custom_formats, (name_prefix or "data") + ".reports.{data__reports_key}.warn[{data__reports_value__warn_x}].before".format(**locals()))
                                            if "notify" in data__reports_value__warn_item_keys:
                                                data__reports_value__warn_item_keys.remove("notify")
                                                data__reports_value__warn_item__notify = data__reports_value__warn_item["notify"]
                                                validate____defs_roles(data__reports_value__warn_item__notify, custom_formats, (name_prefix or "data") + ".reports.{data__reports_key}.warn[{data__reports_value__warn_x}].notify".format(**locals()))
                                            if data__reports_value__warn_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.warn[{data__reports_value__warn_x}]".format(**locals()) + " must not contain "+str(data__reports_value__warn_item_keys)+" properties")
                            if "overdue" in data__reports_value_keys:
                                data__reports_value_keys.remove("overdue")
                                data__reports_value__overdue = data__reports_value["overdue"]
                                if not isinstance(data__reports_value__overdue, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.overdue".format(**locals()) + " must be array")
                                data__reports_value__overdue_is_list = isinstance(data__reports_value__overdue, (list, tuple))
                                if data__reports_value__overdue_is_list:
                                    data__reports_value__overdue_len = len(data__reports_value__overdue)
                                    for data__reports_value__overdue_x, data__reports_value__overdue_item in enumerate(data__reports_value__overdue):
                                        if not isinstance(data__reports_value__overdue_item, (dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.overdue[{data__reports_value__overdue_x}]".format(**locals()) + " must be object")
                                        data__reports_value__overdue_item_is_dict = isinstance(data__reports_value__overdue_item, dict)
                                        if data__reports_value__overdue_item_is_dict:
                                            data__reports_value__overdue_item__missing_keys = set(['notify']) - data__reports_value__overdue_item.keys()
                                            if data__reports_value__overdue_item__missing_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.overdue[{data__reports_value__overdue_x}]".format(**locals()) + " must contain ")
                                            data__reports_value__overdue_item_keys = set(data__reports_value__overdue_item.keys())
                                            if "notify" in data__reports_value__overdue_item_keys:
                                                data__reports_value__overdue_item_keys.remove("notify")
                                                data__reports_value__overdue_item__notify = data__reports_value__overdue_item["notify"]
                                                if not isinstance(data__reports_value__overdue_item__notify, (str, list, tuple)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.overdue[{data__reports_value__overdue_x}].notify".format(**locals()) + " must be string or array")
                                                if isinstance(data__reports_value__overdue_item__notify, str):
                                                    data__reports_value__overdue_item__notify_len = len(data__reports_value__overdue_item__notify)
                                                    if data__reports_value__overdue_item__notify_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.overdue[{data__reports_value__overdue_x}].notify".format(**locals()) + " must be longer than or equal to 1 characters")
                                                data__reports_value__overdue_item__notify_is_list = isinstance(data__reports_value__overdue_item__notify, (list, tuple))
                                                if data__reports_value__overdue_item__notify_is_list:
                                                    data__reports_value__overdue_item__notify_len = len(data__reports_value__overdue_item__notify)
                                                    if data__reports_value__overdue_item__notify_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.overdue[{data__reports_value__overdue_x}].notify".format(**locals()) + " must contain at least 1 items")
                                                    for data__reports_value__overdue_item__notify_x, data__reports_value__overdue_item__notify_item in enumerate(data__reports_value__overdue_item__notify):
                                                        if not isinstance(data__reports_value__overdue_item__notify_item, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.overdue[{data__reports_value__overdue_x}].notify[{data__reports_value__overdue_item__notify_x}]".format(**locals()) + " must be string")
                                                        if isinstance(data__reports_value__overdue_item__notify_item, str):
                                                            data__reports_value__overdue_item__notify_item_len = len(data__reports_value__overdue_item__notify_item)
                                                            if data__reports_value__overdue_item__notify_item_len < 1:
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.overdue[{data__reports_value__overdue_x}].notify[{data__reports_value__overdue_item__notify_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                            if "after" in data__reports_value__overdue_item_keys:
                                                data__reports_value__overdue_item_keys.remove("after")
                                                data__reports_value__overdue_item__after = data__reports_value__overdue_item["after"]
                                                validate____defs_limit(data__reports_value__overdue_item__after, custom_formats, (name_prefix or "data") + ".reports.{data__reports_key}.overdue[{data__reports_value__overdue_x}].after".format(**locals()))
                                            if "clause" in data__reports_value__overdue_item_keys:
                                                data__reports_value__overdue_item_keys.remove("clause")
                                                data__reports_value__overdue_item__clause = data__reports_value__overdue_item["clause"]
                                                validate____defs_clause(data__reports_value__overdue_item__clause, custom_formats, (name_prefix or "data") + ".reports.{data__reports_key}.overdue[{data__reports_value__overdue_x}].clause".format(**locals()))
                                            if data__reports_value__overdue_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.overdue[{data__reports_value__overdue_x}]".format(**locals()) + " must not contain "+str(data__reports_value__overdue_item_keys)+" properties")
                            if "calendar" in data__reports_value_keys:
                                data__reports_value_keys.remove("calendar")
                                data__reports_value__calendar = data__reports_value["calendar"]
                                if not isinstance(data__reports_value__calendar, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.calendar".format(**locals()) + " must be string")
                            if "time" in data__reports_value_keys:
                                data__reports_value_keys.remove("time")
                                data__reports_value__time = data__reports_value["time"]
                                validate____defs_convention_time(data__reports_value__time, custom_formats, (name_prefix or "data") + ".reports.{data__reports_key}.time".format(**locals()))
                            if "end" in data__reports_value_keys:
                                data__reports_value_keys.remove("end")
                                data__reports_value__end = data__reports_value["end"]
                                validate____defs_convention_end(data__reports_value__end, custom_formats, (name_prefix or "data") + ".reports.{data__reports_key}.end".format(**locals()))
                            if "clause" in data__reports_value_keys:
                                data__reports_value_keys.remove("clause")
                                data__reports_value__clause = data__reports_value["clause"]
                                validate____defs_clause(data__reports_value__clause, custom_formats, (name_prefix or "data") + ".reports.{data__reports_key}.clause".format(**locals()))
                            if data__reports_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}".format(**locals()) + " must not contain "+str(data__reports_value_keys)+" properties")
                data__reports_len = len(data__reports)
                if data__reports_len != 0:
                    data__reports_property_names = True
                    for data__reports_key in data__reports:
                        try:
                            validate____defs_id(data__reports_key, custom_formats, (name_prefix or "data") + ".reports")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__reports_property_names = False
                    if not data__reports_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports must be named by propertyName definition")
        if "levels" in data_keys:
            data_keys.remove("levels")
            data__levels = data["levels"]
            if not isinstance(data__levels, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels must be array")
            data__levels_is_list = isinstance(data__levels, (list, tuple))
            if data__levels_is_list:
                data__levels_len = len(data__levels)
                for data__levels_x, data__levels_item in enumerate(data__levels):
                    if not isinstance(data__levels_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}]".format(**locals()) + " must be object")
                    data__levels_item_is_dict = isinstance(data__levels_item, dict)
                    if data__levels_item_is_dict:
                        data__levels_item__missing_keys = set(['id']) - data__levels_item.keys()
                        if data__levels_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}]".format(**locals()) + " must contain ")
                        data__levels_item_keys = set(data__levels_item.keys())
                        if "id" in data__levels_item_keys:
                            data__levels_item_keys.remove("id")
                            data__levels_item__id = data__levels_item["id"]
                            validate____defs_id(data__levels_item__id, custom_formats, (name_prefix or "data") + ".levels[{data__levels_x}].id".format(**locals()))
                        if "title" in data__levels_item_keys:
                            data__levels_item_keys.remove("title")
                            data__levels_item__title = data__levels_item["title"]
                            if not isinstance(data__levels_item__title, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].title".format(**locals()) + " must be string")
                        if "seats" in data__levels_item_keys:
                            data__levels_item_keys.remove("seats")
                            data__levels_item__seats = data__levels_item["seats"]
                            if not isinstance(data__levels_item__seats, (str, list, tuple)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].seats".format(**locals()) + " must be string or array")
                            if isinstance(data__levels_item__seats, str):
                                data__levels_item__seats_len = len(data__levels_item__seats)
                                if data__levels_item__seats_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].seats".format(**locals()) + " must be longer than or equal to 1 characters")
                            data__levels_item__seats_is_list = isinstance(data__levels_item__seats, (list, tuple))
                            if data__levels_item__seats_is_list:
                                data__levels_item__seats_len = len(data__levels_item__seats)
                                if data__levels_item__seats_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].seats".format(**locals()) + " must contain at least 1 items")
                                for data__levels_item__seats_x, data__levels_item__seats_item in enumerate(data__levels_item__seats):
                                    if not isinstance(data__levels_item__seats_item, (str)):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].seats[{data__levels_item__seats_x}]".format(**locals()) + " must be string")
                                    if isinstance(data__levels_item__seats_item, str):
                                        data__levels_item__seats_item_len = len(data__levels_item__seats_item)
                                        if data__levels_item__seats_item_len < 1:
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].seats[{data__levels_item__seats_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                        if "bodies" in data__levels_item_keys:
                            data__levels_item_keys.remove("bodies")
                            data__levels_item__bodies = data__levels_item["bodies"]
                            if not isinstance(data__levels_item__bodies, (str, list, tuple)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].bodies".format(**locals()) + " must be string or array")
                            if isinstance(data__levels_item__bodies, str):
                                data__levels_item__bodies_len = len(data__levels_item__bodies)
                                if data__levels_item__bodies_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].bodies".format(**locals()) + " must be longer than or equal to 1 characters")
                            data__levels_item__bodies_is_list = isinstance(data__levels_item__bodies, (list, tuple))
                            if data__levels_item__bodies_is_list:
                                data__levels_item__bodies_len = len(data__levels_item__bodies)
                                if data__levels_item__bodies_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].bodies".format(**locals()) + " must contain at least 1 items")
                                for data__levels_item__bodies_x, data__levels_item__bodies_item in enumerate(data__levels_item__bodies):
                                    if not isinstance(data__levels_item__bodies_item, (str)):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].bodies[{data__levels_item__bodies_x}]".format(**locals()) + " must be string")
                                    if isinstance(data__levels_item__bodies_item, str):
                                        data__levels_item__bodies_item_len = len(data__levels_item__bodies_item)
                                        if data__levels_item__bodies_item_len < 1:
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].bodies[{data__levels_item__bodies_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                        if "from" in data__levels_item_keys:
                            data__levels_item_keys.remove("from")
                            data__levels_item__from = data__levels_item["from"]
                            if not isinstance(data__levels_item__from, (str, list, tuple)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].from".format(**locals()) + " must be string or array")
                            if isinstance(data__levels_item__from, str):
                                data__levels_item__from_len = len(data__levels_item__from)
                                if data__levels_item__from_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].from".format(**locals()) + " must be longer than or equal to 1 characters")
                            data__levels_item__from_is_list = isinstance(data__levels_item__from, (list, tuple))
                            if data__levels_item__from_is_list:
                                data__levels_item__from_len = len(data__levels_item__from)
                                if data__levels_item__from_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].from".format(**locals()) + " must contain at least 1 items")
                                for data__levels_item__from_x, data__levels_item__from_item in enumerate(data__levels_item__from):
                                    if not isinstance(data__levels_item__from_item, (str)):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].from[{data__levels_item__from_x}]".format(**locals()) + " must be string")
                                    if isinstance(data__levels_item__from_item, str):
                                        data__levels_item__from_item_len = len(data__levels_item__from_item)
                                        if data__levels_item__from_item_len < 1:
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].from[{data__levels_item__from_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                        if "when" in data__levels_item_keys:
                            data__levels_item_keys.remove("when")
                            data__levels_item__when = data__levels_item["when"]
                            validate____defs_condition(data__levels_item__when, custom_formats, (name_prefix or "data") + ".levels[{data__levels_x}].when".format(**locals()))
                        if "requires" in data__levels_item_keys:
                            data__levels_item_keys.remove("requires")
                            data__levels_item__requires = data__levels_item["requires"]
                            validate____defs_requirements(data__levels_item__requires, custom_formats, (name_prefix or "data") + ".levels[{data__levels_x}].requires".format(**locals()))
                        if "timeframes" in data__levels_item_keys:
                            data__levels_item_keys.remove("timeframes")
                            data__levels_item__timeframes = data__levels_item["timeframes"]
                            if not isinstance(data__levels_item__timeframes, (dict)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].timeframes".format(**locals()) + " must be object")
                            data__levels_item__timeframes_is_dict = isinstance(data__levels_item__timeframes, dict)
                            if data__levels_item__timeframes_is_dict:
                                data__levels_item__timeframes_keys = set(data__levels_item__timeframes.keys())
                                for data__levels_item__timeframes_key in data__levels_item__timeframes_keys:
                                    if data__levels_item__timeframes_key not in []:
                                        data__levels_item__timeframes_value = data__levels_item__timeframes.get(data__levels_item__timeframes_key)
                                        validate____defs_timeframe(data__levels_item__timeframes_value, custom_formats, (name_prefix or "data") + ".levels[{data__levels_x}].timeframes.{data__levels_item__timeframes_key}".format(**locals()))
                                data__levels_item__timeframes_len = len(data__levels_item__timeframes)
                                if data__levels_item__timeframes_len != 0:
                                    data__levels_item__timeframes_property_names = True
                                    for data__levels_item__timeframes_key in data__levels_item__timeframes:
                                        try:
                                            validate____defs_id(data__levels_item__timeframes_key, custom_formats, (name_prefix or "data") + ".levels[{data__levels_x}].timeframes".format(**locals()))
                                        except (JsonSchemaValueException, JsonSchemaValuesException):
                                            data__levels_item__timeframes_property_names = False
                                    if not data__levels_item__timeframes_property_names:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}].timeframes".format(**locals()) + " must be named by propertyName definition")
                        if "clause" in data__levels_item_keys:
                            data__levels_item_keys.remove("clause")
                            data__levels_item__clause = data__levels_item["clause"]
                            validate____defs_clause(data__levels_item__clause, custom_formats, (name_prefix or "data") + ".levels[{data__levels_x}].clause".format(**locals()))
                        if data__levels_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".levels[{data__levels_x}]".format(**locals()) + " must not contain "+str(data__levels_item_keys)+" properties")
        if "decisions" in data_keys:
            data_keys.remove("decisions")
            data__decisions = data["decisions"]
            if not isinstance(data__decisions, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions must be object")
            data__decisions_is_dict = isinstance(data__decisions, dict)
            if data__decisions_is_dict:
                data__decisions_keys = set(data__decisions.keys())
                for data__decisions_key in data__decisions_keys:
                    if data__decisions_key not in []:
                        data__decisions_value = data__decisions.get(data__decisions_key)
                        if not isinstance(data__decisions_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}".format(**locals()) + " must be object")
                        data__decisions_value_is_dict = isinstance(data__decisions_value, dict)
                        if data__decisions_value_is_dict:
                            data__decisions_value_keys = set(data__decisions_value.keys())
                            if "title" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("title")
                                data__decisions_value__title = data__decisions_value["title"]
                                if not isinstance(data__decisions_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.title".format(**locals()) + " must be string")
                            if "by" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("by")
                                data__decisions_value__by = data__decisions_value["by"]
                                validate____defs_roles(data__decisions_value__by, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.by".format(**locals()))
                            if "only" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("only")
                                data__decisions_value__only = data__decisions_value["only"]
                                if not isinstance(data__decisions_value__only, (bool)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.only".format(**locals()) + " must be boolean")
                            if "or_delegate" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("or_delegate")
                                data__decisions_value__ordelegate = data__decisions_value["or_delegate"]
                                if not isinstance(data__decisions_value__ordelegate, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.or_delegate".format(**locals()) + " must be string")
                            if "when" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("when")
                                data__decisions_value__when = data__decisions_value["when"]
                                validate____defs_condition(data__decisions_value__when, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.when".format(**locals()))
                            if "unless" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("unless")
                                data__decisions_value__unless = data__decisions_value["unless"]
                                validate____defs_condition(data__decisions_value__unless, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.unless".format(**locals()))
                            if "requires" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("requires")
                                data__decisions_value__requires = data__decisions_value["requires"]
                                validate____defs_requirements(data__decisions_value__requires, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.requires".format(**locals()))
                            if "after" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("after")
                                data__decisions_value__after = data__decisions_value["after"]
                                if not isinstance(data__decisions_value__after, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.after".format(**locals()) + " must be array")
                                data__decisions_value__after_is_list = isinstance(data__decisions_value__after, (list, tuple))
                                if data__decisions_value__after_is_list:
                                    data__decisions_value__after_len = len(data__decisions_value__after)
                                    if data__decisions_value__after_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.after".format(**locals()) + " must contain at least 1 items")
                                    for data__decisions_value__after_x, data__decisions_value__after_item in enumerate(data__decisions_value__after):
                                        if not isinstance(data__decisions_value__after_item, (dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.after[{data__decisions_value__after_x}]".format(**locals()) + " must be object")
                                        data__decisions_value__after_item_is_dict = isinstance(data__decisions_value__after_item, dict)
                                        if data__decisions_value__after_item_is_dict:
                                            data__decisions_value__after_item_len = len(data__decisions_value__after_item)
                                            if data__decisions_value__after_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.after[{data__decisions_value__after_x}]".format(**locals()) + " must contain at least 1 properties")
                                            data__decisions_value__after_item_keys = set(data__decisions_value__after_item.keys())
                                            if "propose" in data__decisions_value__after_item_keys:
                                                data__decisions_value__after_item_keys.remove("propose")
                                                data__decisions_value__after_item__propose = data__decisions_value__after_item["propose"]
                                                validate____defs_roles(data__decisions_value__after_item__propose, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.after[{data__decisions_value__after_x}].propose".format(**locals()))
                                            if "recommend" in data__decisions_value__after_item_keys:
                                                data__decisions_value__after_item_keys.remove("recommend")
                                                data__decisions_value__after_item__recommend = data__decisions_value__after_item["recommend"]
                                                validate____defs_roles(data__decisions_value__after_item__recommend, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.after[{data__decisions_value__after_x}].recommend".format(**locals()))
                                            if "refer" in data__decisions_value__after_item_keys:
                                                data__decisions_value__after_item_keys.remove("refer")
                                                data__decisions_value__after_item__refer = data__decisions_value__after_item["refer"]
                                                validate____defs_roles(data__decisions_value__after_item__refer, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.after[{data__decisions_value__after_x}].refer".format(**locals()))
                                            if "consult" in data__decisions_value__after_item_keys:
                                                data__decisions_value__after_item_keys.remove("consult")
                                                data__decisions_value__after_item__consult = data__decisions_value__after_item["consult"]
                                                validate____defs_roles(data__decisions_value__after_item__consult, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.after[{data__decisions_value__after_x}].consult".format(**locals()))
                                            if "agree" in data__decisions_value__after_item_keys:
                                                data__decisions_value__after_item_keys.remove("agree")
                                                data__decisions_value__after_item__agree = data__decisions_value__after_item["agree"]
                                                validate____defs_roles(data__decisions_value__after_item__agree, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.after[{data__decisions_value__after_x}].agree".format(**locals()))
                                            if "event" in data__decisions_value__after_item_keys:
                                                data__decisions_value__after_item_keys.remove("event")
                                                data__decisions_value__after_item__event = data__decisions_value__after_item["event"]
                                                if not isinstance(data__decisions_value__after_item__event, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.after[{data__decisions_value__after_x}].event".format(**locals()) + " must be string")
                                            if "when" in data__decisions_value__after_item_keys:
                                                data__decisions_value__after_item_keys.remove("when")
                                                data__decisions_value__after_item__when = data__decisions_value__after_item["when"]
                                                validate____defs_condition(data__decisions_value__after_item__when, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.after[{data__decisions_value__after_x}].when".format(**locals()))
                                            if "valid_for" in data__decisions_value__after_item_keys:
                                                data__decisions_value__after_item_keys.remove("valid_for")
                                                data__decisions_value__after_item__validfor = data__decisions_value__after_item["valid_for"]
                                                validate____defs_limit(data__decisions_value__after_item__validfor, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.after[{data__decisions_value__after_x}].valid_for".format(**locals()))
                                            if "clause" in data__decisions_value__after_item_keys:
                                                data__decisions_value__after_item_keys.remove("clause")
                                                data__decisions_value__after_item__clause = data__decisions_value__after_item["clause"]
                                                validate____defs_clause(data__decisions_value__after_item__clause, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.after[{data__decisions_value__after_x}].clause".format(**locals()))
                                            if data__decisions_value__after_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.after[{data__decisions_value__after_x}]".format(**locals()) + " must not contain "+str(data__decisions_value__after_item_keys)+" properties")
                            if "not_by" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("not_by")
                                data__decisions_value__notby = data__decisions_value["not_by"]
                                if not isinstance(data__decisions_value__notby, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.not_by".format(**locals()) + " must be array")
                                data__decisions_value__notby_is_list = isinstance(data__decisions_value__notby, (list, tuple))
                                if data__decisions_value__notby_is_list:
                                    data__decisions_value__notby_len = len(data__decisions_value__notby)
                                    if data__decisions_value__notby_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.not_by".format(**locals()) + " must contain at least 1 items")
                                    for data__decisions_value__notby_x, data__decisions_value__notby_item in enumerate(data__decisions_value__notby):
                                        if not isinstance(data__decisions_value__notby_item, (str, dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.not_by[{data__decisions_value__notby_x}]".format(**locals()) + " must be string or object")
                                        if isinstance(data__decisions_value__notby_item, str):
                                            data__decisions_value__notby_item_len = len(data__decisions_value__notby_item)
                                            if data__decisions_value__notby_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.not_by[{data__decisions_value__notby_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                        data__decisions_value__notby_item_is_dict = isinstance(data__decisions_value__notby_item, dict)
                                        if data__decisions_value__notby_item_is_dict:
                                            data__decisions_value__notby_item_len = len(data__decisions_value__notby_item)
                                            if data__decisions_value__notby_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.not_by[{data__decisions_value__notby_x}]".format(**locals()) + " must contain at least 1 properties")
                                            data__decisions_value__notby_item_keys = set(data__decisions_value__notby_item.keys())
                                            if "party" in data__decisions_value__notby_item_keys:
                                                data__decisions_value__notby_item_keys.remove("party")
                                                data__decisions_value__notby_item__party = data__decisions_value__notby_item["party"]
                                                if not isinstance(data__decisions_value__notby_item__party, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.not_by[{data__decisions_value__notby_x}].party".format(**locals()) + " must be string")
                                            if "did" in data__decisions_value__notby_item_keys:
                                                data__decisions_value__notby_item_keys.remove("did")
                                                data__decisions_value__notby_item__did = data__decisions_value__notby_item["did"]
                                                if not isinstance(data__decisions_value__notby_item__did, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.not_by[{data__decisions_value__notby_x}].did".format(**locals()) + " must be string")
                                            if "step" in data__decisions_value__notby_item_keys:
                                                data__decisions_value__notby_item_keys.remove("step")
                                                data__decisions_value__notby_item__step = data__decisions_value__notby_item["step"]
                                                if not isinstance(data__decisions_value__notby_item__step, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.not_by[{data__decisions_value__notby_x}].step".format(**locals()) + " must be string")
                                            if "under" in data__decisions_value__notby_item_keys:
                                                data__decisions_value__notby_item_keys.remove("under")
                                                data__decisions_value__notby_item__under = data__decisions_value__notby_item["under"]
                                                if not isinstance(data__decisions_value__notby_item__under, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.not_by[{data__decisions_value__notby_x}].under".format(**locals()) + " must be string")
                                            if "over" in data__decisions_value__notby_item_keys:
                                                data__decisions_value__notby_item_keys.remove("over")
                                                data__decisions_value__notby_item__over = data__decisions_value__notby_item["over"]
                                                if not isinstance(data__decisions_value__notby_item__over, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.not_by[{data__decisions_value__notby_x}].over".format(**locals()) + " must be string")
                                            if "clause" in data__decisions_value__notby_item_keys:
                                                data__decisions_value__notby_item_keys.remove("clause")
                                                data__decisions_value__notby_item__clause = data__decisions_value__notby_item["clause"]
                                                validate____defs_clause(data__decisions_value__notby_item__clause, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.not_by[{data__decisions_value__notby_x}].clause".format(**locals()))
                                            if data__decisions_value__notby_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.not_by[{data__decisions_value__notby_x}]".format(**locals()) + " must not contain "+str(data__decisions_value__notby_item_keys)+" properties")
                            if "approver" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("approver")
                                data__decisions_value__approver = data__decisions_value["approver"]
                                validate____defs_roles(data__decisions_value__approver, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.approver".format(**locals()))
                            if "letter" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("letter")
                                data__decisions_value__letter = data__decisions_value["letter"]
                                if not isinstance(data__decisions_value__letter, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.letter".format(**locals()) + " must be string or array")
                                if isinstance(data__decisions_value__letter, str):
                                    data__decisions_value__letter_len = len(data__decisions_value__letter)
                                    if data__decisions_value__letter_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.letter".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__decisions_value__letter_is_list = isinstance(data__decisions_value__letter, (list, tuple))
                                if data__decisions_value__letter_is_list:
                                    data__decisions_value__letter_len = len(data__decisions_value__letter)
                                    if data__decisions_value__letter_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.letter".format(**locals()) + " must contain at least 1 items")
                                    for data__decisions_value__letter_x, data__decisions_value__letter_item in enumerate(data__decisions_value__letter):
                                        if not isinstance(data__decisions_value__letter_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.letter[{data__decisions_value__letter_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__decisions_value__letter_item, str):
                                            data__decisions_value__letter_item_len = len(data__decisions_value__letter_item)
                                            if data__decisions_value__letter_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.letter[{data__decisions_value__letter_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "reviews" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("reviews")
                                data__decisions_value__reviews = data__decisions_value["reviews"]
                                if not isinstance(data__decisions_value__reviews, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.reviews".format(**locals()) + " must be string or array")
                                if isinstance(data__decisions_value__reviews, str):
                                    data__decisions_value__reviews_len = len(data__decisions_value__reviews)
                                    if data__decisions_value__reviews_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.reviews".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__decisions_value__reviews_is_list = isinstance(data__decisions_value__reviews, (list, tuple))
                                if data__decisions_value__reviews_is_list:
                                    data__decisions_value__reviews_len = len(data__decisions_value__reviews)
                                    if data__decisions_value__reviews_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.reviews".format(**locals()) + " must contain at least 1 items")
                                    for data__decisions_value__reviews_x, data__decisions_value__reviews_item in enumerate(data__decisions_value__reviews):
                                        if not isinstance(data__decisions_value__reviews_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.reviews[{data__decisions_value__reviews_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__decisions_value__reviews_item, str):
                                            data__decisions_value__reviews_item_len = len(data__decisions_value__reviews_item)
                                            if data__decisions_value__reviews_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}.reviews[{data__decisions_value__reviews_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "clause" in data__decisions_value_keys:
                                data__decisions_value_keys.remove("clause")
                                data__decisions_value__clause = data__decisions_value["clause"]
                                validate____defs_clause(data__decisions_value__clause, custom_formats, (name_prefix or "data") + ".decisions.{data__decisions_key}.clause".format(**locals()))
                            if data__decisions_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions.{data__decisions_key}".format(**locals()) + " must not contain "+str(data__decisions_value_keys)+" properties")
                data__decisions_len = len(data__decisions)
                if data__decisions_len != 0:
                    data__decisions_property_names = True
                    for data__decisions_key in data__decisions:
                        try:
                            validate____defs_id(data__decisions_key, custom_formats, (name_prefix or "data") + ".decisions")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__decisions_property_names = False
                    if not data__decisions_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".decisions must be named by propertyName definition")
        if "letters" in data_keys:
            data_keys.remove("letters")
            data__letters = data["letters"]
            if not isinstance(data__letters, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters must be object")
            data__letters_is_dict = isinstance(data__letters, dict)
            if data__letters_is_dict:
                data__letters_keys = set(data__letters.keys())
                for data__letters_key in data__letters_keys:
                    if data__letters_key not in []:
                        data__letters_value = data__letters.get(data__letters_key)
                        if not isinstance(data__letters_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}".format(**locals()) + " must be object")
                        data__letters_value_is_dict = isinstance(data__letters_value, dict)
                        if data__letters_value_is_dict:
                            data__letters_value_keys = set(data__letters_value.keys())
                            if "title" in data__letters_value_keys:
                                data__letters_value_keys.remove("title")
                                data__letters_value__title = data__letters_value["title"]
                                if not isinstance(data__letters_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.title".format(**locals()) + " must be string")
                            if "text" in data__letters_value_keys:
                                data__letters_value_keys.remove("text")
                                data__letters_value__text = data__letters_value["text"]
                                if not isinstance(data__letters_value__text, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.text".format(**locals()) + " must be string or array")
                                if isinstance(data__letters_value__text, str):
                                    data__letters_value__text_len = len(data__letters_value__text)
                                    if data__letters_value__text_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.text".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__letters_value__text_is_list = isinstance(data__letters_value__text, (list, tuple))
                                if data__letters_value__text_is_list:
                                    data__letters_value__text_len = len(data__letters_value__text)
                                    if data__letters_value__text_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.text".format(**locals()) + " must contain at least 1 items")
                                    for data__letters_value__text_x, data__letters_value__text_item in enumerate(data__letters_value__text):
                                        if not isinstance(data__letters_value__text_item, (dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.text[{data__letters_value__text_x}]".format(**locals()) + " must be object")
                                        data__letters_value__text_item_is_dict = isinstance(data__letters_value__text_item, dict)
                                        if data__letters_value__text_item_is_dict:
                                            data__letters_value__text_item__missing_keys = set(['file']) - data__letters_value__text_item.keys()
                                            if data__letters_value__text_item__missing_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.text[{data__letters_value__text_x}]".format(**locals()) + " must contain ")
                                            data__letters_value__text_item_keys = set(data__letters_value__text_item.keys())
                                            if "file" in data__letters_value__text_item_keys:
                                                data__letters_value__text_item_keys.remove("file")
                                                data__letters_value__text_item__file = data__letters_value__text_item["file"]
                                                if not isinstance(data__letters_value__text_item__file, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.text[{data__letters_value__text_x}].file".format(**locals()) + " must be string")
                                                if isinstance(data__letters_value__text_item__file, str):
                                                    data__letters_value__text_item__file_len = len(data__letters_value__text_item__file)
                                                    if data__letters_value__text_item__file_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.text[{data__letters_value__text_x}].file".format(**locals()) + " must be longer than or equal to 1 characters")
                                            if "when" in data__letters_value__text_item_keys:
                                                data__letters_value__text_item_keys.remove("when")
                                                data__letters_value__text_item__when = data__letters_value__text_item["when"]
                                                validate____defs_condition(data__letters_value__text_item__when, custom_formats, (name_prefix or "data") + ".letters.{data__letters_key}.text[{data__letters_value__text_x}].when".format(**locals()))
                                            if data__letters_value__text_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.text[{data__letters_value__text_x}]".format(**locals()) + " must not contain "+str(data__letters_value__text_item_keys)+" properties")
                            if "to" in data__letters_value_keys:
                                data__letters_value_keys.remove("to")
                                data__letters_value__to = data__letters_value["to"]
                                if not isinstance(data__letters_value__to, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.to".format(**locals()) + " must be string or array")
                                if isinstance(data__letters_value__to, str):
                                    data__letters_value__to_len = len(data__letters_value__to)
                                    if data__letters_value__to_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.to".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__letters_value__to_is_list = isinstance(data__letters_value__to, (list, tuple))
                                if data__letters_value__to_is_list:
                                    data__letters_value__to_len = len(data__letters_value__to)
                                    if data__letters_value__to_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.to".format(**locals()) + " must contain at least 1 items")
                                    for data__letters_value__to_x, data__letters_value__to_item in enumerate(data__letters_value__to):
                                        if not isinstance(data__letters_value__to_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.to[{data__letters_value__to_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__letters_value__to_item, str):
                                            data__letters_value__to_item_len = len(data__letters_value__to_item)
                                            if data__letters_value__to_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.to[{data__letters_value__to_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "from" in data__letters_value_keys:
                                data__letters_value_keys.remove("from")
                                data__letters_value__from = data__letters_value["from"]
                                validate____defs_roles(data__letters_value__from, custom_formats, (name_prefix or "data") + ".letters.{data__letters_key}.from".format(**locals()))
                            if "signed_by" in data__letters_value_keys:
                                data__letters_value_keys.remove("signed_by")
                                data__letters_value__signedby = data__letters_value["signed_by"]
                                if not isinstance(data__letters_value__signedby, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.signed_by".format(**locals()) + " must be string or array")
                                if isinstance(data__letters_value__signedby, str):
                                    data__letters_value__signedby_len = len(data__letters_value__signedby)
                                    if data__letters_value__signedby_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.signed_by".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__letters_value__signedby_is_list = isinstance(data__letters_value__signedby, (list, tuple))
                                if data__letters_value__signedby_is_list:
                                    data__letters_value__signedby_len = len(data__letters_value__signedby)
                                    if data__letters_value__signedby_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.signed_by".format(**locals()) + " must contain at least 1 items")
                                    for data__letters_value__signedby_x, data__letters_value__signedby_item in enumerate(data__letters_value__signedby):
                                        if not isinstance(data__letters_value__signedby_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.signed_by[{data__letters_value__signedby_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__letters_value__signedby_item, str):
                                            data__letters_value__signedby_item_len = len(data__letters_value__signedby_item)
                                            if data__letters_value__signedby_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.signed_by[{data__letters_value__signedby_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "at_least" in data__letters_value_keys:
                                data__letters_value_keys.remove("at_least")
                                data__letters_value__atleast = data__letters_value["at_least"]
                                if not isinstance(data__letters_value__atleast, (int)) and not (isinstance(data__letters_value__atleast, float) and data__letters_value__atleast.is_integer()) or isinstance(data__letters_value__atleast, bool):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.at_least".format(**locals()) + " must be integer")
                                if isinstance(data__letters_value__atleast, (int, float, Decimal)) and not isinstance(data__letters_value__atleast, bool):
                                    if data__letters_value__atleast < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.at_least".format(**locals()) + " must be bigger than or equal to 1")
                            if "by" in data__letters_value_keys:
                                data__letters_value_keys.remove("by")
                                data__letters_value__by = data__letters_value["by"]
                                validate____defs_roles(data__letters_value__by, custom_formats, (name_prefix or "data") + ".letters.{data__letters_key}.by".format(**locals()))
                            if "requires" in data__letters_value_keys:
                                data__letters_value_keys.remove("requires")
                                data__letters_value__requires = data__letters_value["requires"]
                                validate____defs_requirements(data__letters_value__requires, custom_formats, (name_prefix or "data") + ".letters.{data__letters_key}.requires".format(**locals()))
                            if "forbids" in data__letters_value_keys:
                                data__letters_value_keys.remove("forbids")
                                data__letters_value__forbids = data__letters_value["forbids"]
                                if not isinstance(data__letters_value__forbids, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.forbids".format(**locals()) + " must be string or array")
                                if isinstance(data__letters_value__forbids, str):
                                    data__letters_value__forbids_len = len(data__letters_value__forbids)
                                    if data__letters_value__forbids_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.forbids".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__letters_value__forbids_is_list = isinstance(data__letters_value__forbids, (list, tuple))
                                if data__letters_value__forbids_is_list:
                                    data__letters_value__forbids_len = len(data__letters_value__forbids)
                                    if data__letters_value__forbids_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.forbids".format(**locals()) + " must contain at least 1 items")
                                    for data__letters_value__forbids_x, data__letters_value__forbids_item in enumerate(data__letters_value__forbids):
                                        if not isinstance(data__letters_value__forbids_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.forbids[{data__letters_value__forbids_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__letters_value__forbids_item, str):
                                            data__letters_value__forbids_item_len = len(data__letters_value__forbids_item)
                                            if data__letters_value__forbids_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.forbids[{data__letters_value__forbids_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "channels" in data__letters_value_keys:
                                data__letters_value_keys.remove("channels")
                                data__letters_value__channels = data__letters_value["channels"]
                                if not isinstance(data__letters_value__channels, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.channels".format(**locals()) + " must be string or array")
                                if isinstance(data__letters_value__channels, str):
                                    data__letters_value__channels_len = len(data__letters_value__channels)
                                    if data__letters_value__channels_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.channels".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__letters_value__channels_is_list = isinstance(data__letters_value__channels, (list, tuple))
                                if data__letters_value__channels_is_list:
                                    data__letters_value__channels_len = len(data__letters_value__channels)
                                    if data__letters_value__channels_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.channels".format(**locals()) + " must contain at least 1 items")
                                    for data__letters_value__channels_x, data__letters_value__channels_item in enumerate(data__letters_value__channels):
                                        if not isinstance(data__letters_value__channels_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.channels[{data__letters_value__channels_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__letters_value__channels_item, str):
                                            data__letters_value__channels_item_len = len(data__letters_value__channels_item)
                                            if data__letters_value__channels_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.channels[{data__letters_value__channels_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "when" in data__letters_value_keys:
                                data__letters_value_keys.remove("when")
                                data__letters_value__when = data__letters_value["when"]
                                validate____defs_condition(data__letters_value__when, custom_formats, (name_prefix or "data") + ".letters.{data__letters_key}.when".format(**locals()))
                            if "otherwise" in data__letters_value_keys:
                                data__letters_value_keys.remove("otherwise")
                                data__letters_value__otherwise = data__letters_value["otherwise"]
                                if not isinstance(data__letters_value__otherwise, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.otherwise".format(**locals()) + " must be string")
                                if isinstance(data__letters_value__otherwise, str):
                                    data__letters_value__otherwise_len = len(data__letters_value__otherwise)
                                    if data__letters_value__otherwise_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}.otherwise".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "clause" in data__letters_value_keys:
                                data__letters_value_keys.remove("clause")
                                data__letters_value__clause = data__letters_value["clause"]
                                validate____defs_clause(data__letters_value__clause, custom_formats, (name_prefix or "data") + ".letters.{data__letters_key}.clause".format(**locals()))
                            if data__letters_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}".format(**locals()) + " must not contain "+str(data__letters_value_keys)+" properties")
                data__letters_len = len(data__letters)
                if data__letters_len != 0:
                    data__letters_property_names = True
                    for data__letters_key in data__letters:
                        try:
                            validate____defs_id(data__letters_key, custom_formats, (name_prefix or "data") + ".letters")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__letters_property_names = False
                    if not data__letters_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters must be named by propertyName definition")
        if "remedies" in data_keys:
            data_keys.remove("remedies")
            data__remedies = data["remedies"]
            if not isinstance(data__remedies, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".remedies must be object")
            data__remedies_is_dict = isinstance(data__remedies, dict)
            if data__remedies_is_dict:
                data__remedies_keys = set(data__remedies.keys())
                for data__remedies_key in data__remedies_keys:
                    if data__remedies_key not in []:
                        data__remedies_value = data__remedies.get(data__remedies_key)
                        if not isinstance(data__remedies_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".remedies.{data__remedies_key}".format(**locals()) + " must be object")
                        data__remedies_value_is_dict = isinstance(data__remedies_value, dict)
                        if data__remedies_value_is_dict:
                            data__remedies_value_keys = set(data__remedies_value.keys())
                            if "title" in data__remedies_value_keys:
                                data__remedies_value_keys.remove("title")
                                data__remedies_value__title = data__remedies_value["title"]
                                if not isinstance(data__remedies_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".remedies.{data__remedies_key}.title".format(**locals()) + " must be string")
                            if "decision" in data__remedies_value_keys:
                                data__remedies_value_keys.remove("decision")
                                data__remedies_value__decision = data__remedies_value["decision"]
                                if not isinstance(data__remedies_value__decision, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".remedies.{data__remedies_key}.decision".format(**locals()) + " must be string")
                            if "clause" in data__remedies_value_keys:
                                data__remedies_value_keys.remove("clause")
                                data__remedies_value__clause = data__remedies_value["clause"]
                                validate____defs_clause(data__remedies_value__clause, custom_formats, (name_prefix or "data") + ".remedies.{data__remedies_key}.clause".format(**locals()))
                            if data__remedies_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".remedies.{data__remedies_key}".format(**locals()) + " must not contain "+str(data__remedies_value_keys)+" properties")
                data__remedies_len = len(data__remedies)
                if data__remedies_len != 0:
                    data__remedies_property_names = True
                    for data__remedies_key in data__remedies:
                        try:
                            validate____defs_id(data__remedies_key, custom_formats, (name_prefix or "data") + ".remedies")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__remedies_property_names = False
                    if not data__remedies_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".remedies must be named by propertyName definition")
        if "delegations" in data_keys:
            data_keys.remove("delegations")
            data__delegations = data["delegations"]
            if not isinstance(data__delegations, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations must be object")
            data__delegations_is_dict = isinstance(data__delegations, dict)
            if data__delegations_is_dict:
                data__delegations_keys = set(data__delegations.keys())
                for data__delegations_key in data__delegations_keys:
                    if data__delegations_key not in []:
                        data__delegations_value = data__delegations.get(data__delegations_key)
                        if not isinstance(data__delegations_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations.{data__delegations_key}".format(**locals()) + " must be object")
                        data__delegations_value_is_dict = isinstance(data__delegations_value, dict)
                        if data__delegations_value_is_dict:
                            data__delegations_value_keys = set(data__delegations_value.keys())
                            if "title" in data__delegations_value_keys:
                                data__delegations_value_keys.remove("title")
                                data__delegations_value__title = data__delegations_value["title"]
                                if not isinstance(data__delegations_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations.{data__delegations_key}.title".format(**locals()) + " must be string")
                            if "clause" in data__delegations_value_keys:
                                data__delegations_value_keys.remove("clause")
                                data__delegations_value__clause = data__delegations_value["clause"]
                                validate____defs_clause(data__delegations_value__clause, custom_formats, (name_prefix or "data") + ".delegations.{data__delegations_key}.clause".format(**locals()))
                            if data__delegations_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations.{data__delegations_key}".format(**locals()) + " must not contain "+str(data__delegations_value_keys)+" properties")
                data__delegations_len = len(data__delegations)
                if data__delegations_len != 0:
                    data__delegations_property_names = True
                    for data__delegations_key in data__delegations:
                        try:
                            validate____defs_id(data__delegations_key, custom_formats, (name_prefix or "data") + ".delegations")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__delegations_property_names = False
                    if not data__delegations_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations must be named by propertyName definition")
        if "involved" in data_keys:
            data_keys.remove("involved")
            data__involved = data["involved"]
            if not isinstance(data__involved, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".involved must be array")
            data__involved_is_list = isinstance(data__involved, (list, tuple))
            if data__involved_is_list:
                data__involved_len = len(data__involved)
                if data__involved_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".involved must contain at least 1 items")
                for data__involved_x, data__involved_item in enumerate(data__involved):
                    if not isinstance(data__involved_item, (str, dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".involved[{data__involved_x}]".format(**locals()) + " must be string or object")
                    if isinstance(data__involved_item, str):
                        data__involved_item_len = len(data__involved_item)
                        if data__involved_item_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".involved[{data__involved_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                    data__involved_item_is_dict = isinstance(data__involved_item, dict)
                    if data__involved_item_is_dict:
                        data__involved_item_len = len(data__involved_item)
                        if data__involved_item_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".involved[{data__involved_x}]".format(**locals()) + " must contain at least 1 properties")
                        data__involved_item_keys = set(data__involved_item.keys())
                        if "party" in data__involved_item_keys:
                            data__involved_item_keys.remove("party")
                            data__involved_item__party = data__involved_item["party"]
                            if not isinstance(data__involved_item__party, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".involved[{data__involved_x}].party".format(**locals()) + " must be string")
                        if "did" in data__involved_item_keys:
                            data__involved_item_keys.remove("did")
                            data__involved_item__did = data__involved_item["did"]
                            if not isinstance(data__involved_item__did, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".involved[{data__involved_x}].did".format(**locals()) + " must be string")
                        if "clause" in data__involved_item_keys:
                            data__involved_item_keys.remove("clause")
                            data__involved_item__clause = data__involved_item["clause"]
                            validate____defs_clause(data__involved_item__clause, custom_formats, (name_prefix or "data") + ".involved[{data__involved_x}].clause".format(**locals()))
                        if data__involved_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".involved[{data__involved_x}]".format(**locals()) + " must not contain "+str(data__involved_item_keys)+" properties")
        if "ladders" in data_keys:
            data_keys.remove("ladders")
            data__ladders = data["ladders"]
            if not isinstance(data__ladders, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".ladders must be object")
            data__ladders_is_dict = isinstance(data__ladders, dict)
            if data__ladders_is_dict:
                data__ladders_keys = set(data__ladders.keys())
                for data__ladders_key in data__ladders_keys:
                    if data__ladders_key not in []:
                        data__ladders_value = data__ladders.get(data__ladders_key)
                        if not isinstance(data__ladders_value, (list, tuple, dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".ladders.{data__ladders_key}".format(**locals()) + " must be array or object")
                        data__ladders_value_is_list = isinstance(data__ladders_value, (list, tuple))
                        if data__ladders_value_is_list:
                            data__ladders_value_len = len(data__ladders_value)
                            if data__ladders_value_len < 1:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".ladders.{data__ladders_key}".format(**locals()) + " must contain at least 1 items")
                            for data__ladders_value_x, data__ladders_value_item in enumerate(data__ladders_value):
                                validate____defs_rung(data__ladders_value_item, custom_formats, (name_prefix or "data") + ".ladders.{data__ladders_key}[{data__ladders_value_x}]".format(**locals()))
                        data__ladders_value_is_dict = isinstance(data__ladders_value, dict)
                        if data__ladders_value_is_dict:
                            data__ladders_value__missing_keys = set(['rungs']) - data__ladders_value.keys()
                            if data__ladders_value__missing_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".ladders.{data__ladders_key}".format(**locals()) + " must contain ")
                            data__ladders_value_keys = set(data__ladders_value.keys())
                            if "title" in data__ladders_value_keys:
                                data__ladders_value_keys.remove("title")
                                data__ladders_value__title = data__ladders_value["title"]
                                if not isinstance(data__ladders_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".ladders.{data__ladders_key}.title".format(**locals()) + " must be string")
                            if "rungs" in data__ladders_value_keys:
                                data__ladders_value_keys.remove("rungs")
                                data__ladders_value__rungs = data__ladders_value["rungs"]
                                validate____defs_rungs(data__ladders_value__rungs, custom_formats, (name_prefix or "data") + ".ladders.{data__ladders_key}.rungs".format(**locals()))
                            if "clause" in data__ladders_value_keys:
                                data__ladders_value_keys.remove("clause")
                                data__ladders_value__clause = data__ladders_value["clause"]
                                validate____defs_clause(data__ladders_value__clause, custom_formats, (name_prefix or "data") + ".ladders.{data__ladders_key}.clause".format(**locals()))
                            if data__ladders_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".ladders.{data__ladders_key}".format(**locals()) + " must not contain "+str(data__ladders_value_keys)+" properties")
                data__ladders_len = len(data__ladders)
                if data__ladders_len != 0:
                    data__ladders_property_names = True
                    for data__ladders_key in data__ladders:
                        try:
                            validate____defs_id(data__ladders_key, custom_formats, (name_prefix or "data") + ".ladders")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__ladders_property_names = False
                    if not data__ladders_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".ladders must be named by propertyName definition")
        if "panels" in data_keys:
            data_keys.remove("panels")
            data__panels = data["panels"]
            if not isinstance(data__panels, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels must be object")
            data__panels_is_dict = isinstance(data__panels, dict)
            if data__panels_is_dict:
                data__panels_keys = set(data__panels.keys())
                for data__panels_key in data__panels_keys:
                    if data__panels_key not in []:
                        data__panels_value = data__panels.get(data__panels_key)
                        if not isinstance(data__panels_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}".format(**locals()) + " must be object")
                        data__panels_value_is_dict = isinstance(data__panels_value, dict)
                        if data__panels_value_is_dict:
                            data__panels_value__missing_keys = set(['seats']) - data__panels_value.keys()
                            if data__panels_value__missing_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}".format(**locals()) + " must contain ")
                            data__panels_value_keys = set(data__panels_value.keys())
                            if "title" in data__panels_value_keys:
                                data__panels_value_keys.remove("title")
                                data__panels_value__title = data__panels_value["title"]
                                if not isinstance(data__panels_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.title".format(**locals()) + " must be string")
                            if "when" in data__panels_value_keys:
                                data__panels_value_keys.remove("when")
                                data__panels_value__when = data__panels_value["when"]
                                validate____defs_condition(data__panels_value__when, custom_formats, (name_prefix or "data") + ".panels.{data__panels_key}.when".format(**locals()))
                            if "chair" in data__panels_value_keys:
                                data__panels_value_keys.remove("chair")
                                data__panels_value__chair = data__panels_value["chair"]
                                if not isinstance(data__panels_value__chair, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.chair".format(**locals()) + " must be string")
                            if "seats" in data__panels_value_keys:
                                data__panels_value_keys.remove("seats")
                                data__panels_value__seats = data__panels_value["seats"]
                                if not isinstance(data__panels_value__seats, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.seats".format(**locals()) + " must be array")
                                data__panels_value__seats_is_list = isinstance(data__panels_value__seats, (list, tuple))
                                if data__panels_value__seats_is_list:
                                    data__panels_value__seats_len = len(data__panels_value__seats)
                                    if data__panels_value__seats_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.seats".format(**locals()) + " must contain at least 1 items")
                                    for data__panels_value__seats_x, data__panels_value__seats_item in enumerate(data__panels_value__seats):
                                        if not isinstance(data__panels_value__seats_item, (str, dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.seats[{data__panels_value__seats_x}]".format(**locals()) + " must be string or object")
                                        if isinstance(data__panels_value__seats_item, str):
                                            data__panels_value__seats_item_len = len(data__panels_value__seats_item)
                                            if data__panels_value__seats_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.seats[{data__panels_value__seats_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                        data__panels_value__seats_item_is_dict = isinstance(data__panels_value__seats_item, dict)
                                        if data__panels_value__seats_item_is_dict:
                                            data__panels_value__seats_item__missing_keys = set(['id', 'ladder']) - data__panels_value__seats_item.keys()
                                            if data__panels_value__seats_item__missing_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.seats[{data__panels_value__seats_x}]".format(**locals()) + " must contain ")
                                            data__panels_value__seats_item_keys = set(data__panels_value__seats_item.keys())
                                            if "id" in data__panels_value__seats_item_keys:
                                                data__panels_value__seats_item_keys.remove("id")
                                                data__panels_value__seats_item__id = data__panels_value__seats_item["id"]
                                                validate____defs_id(data__panels_value__seats_item__id, custom_formats, (name_prefix or "data") + ".panels.{data__panels_key}.seats[{data__panels_value__seats_x}].id".format(**locals()))
                                            if "title" in data__panels_value__seats_item_keys:
                                                data__panels_value__seats_item_keys.remove("title")
                                                data__panels_value__seats_item__title = data__panels_value__seats_item["title"]
                                                if not isinstance(data__panels_value__seats_item__title, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.seats[{data__panels_value__seats_x}].title".format(**locals()) + " must be string")
                                            if "ladder" in data__panels_value__seats_item_keys:
                                                data__panels_value__seats_item_keys.remove("ladder")
                                                data__panels_value__seats_item__ladder = data__panels_value__seats_item["ladder"]
                                                validate____defs_rungs(data__panels_value__seats_item__ladder, custom_formats, (name_prefix or "data") + ".panels.{data__panels_key}.seats[{data__panels_value__seats_x}].ladder".format(**locals()))
                                            if "clause" in data__panels_value__seats_item_keys:
                                                data__panels_value__seats_item_keys.remove("clause")
                                                data__panels_value__seats_item__clause = data__panels_value__seats_item["clause"]
                                                validate____defs_clause(data__panels_value__seats_item__clause, custom_formats, (name_prefix or "data") + ".panels.{data__panels_key}.seats[{data__panels_value__seats_x}].clause".format(**locals()))
                                            if data__panels_value__seats_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.seats[{data__panels_value__seats_x}]".format(**locals()) + " must not contain "+str(data__panels_value__seats_item_keys)+" properties")
                            if "convened_by" in data__panels_value_keys:
                                data__panels_value_keys.remove("convened_by")
                                data__panels_value__convenedby = data__panels_value["convened_by"]
                                validate____defs_roles(data__panels_value__convenedby, custom_formats, (name_prefix or "data") + ".panels.{data__panels_key}.convened_by".format(**locals()))
                            if "at_least" in data__panels_value_keys:
                                data__panels_value_keys.remove("at_least")
                                data__panels_value__atleast = data__panels_value["at_least"]
                                if not isinstance(data__panels_value__atleast, (int)) and not (isinstance(data__panels_value__atleast, float) and data__panels_value__atleast.is_integer()) or isinstance(data__panels_value__atleast, bool):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.at_least".format(**locals()) + " must be integer")
                                if isinstance(data__panels_value__atleast, (int, float, Decimal)) and not isinstance(data__panels_value__atleast, bool):
                                    if data__panels_value__atleast < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.at_least".format(**locals()) + " must be bigger than or equal to 1")
                            if "at_most" in data__panels_value_keys:
                                data__panels_value_keys.remove("at_most")
                                data__panels_value__atmost = data__panels_value["at_most"]
                                if not isinstance(data__panels_value__atmost, (int)) and not (isinstance(data__panels_value__atmost, float) and data__panels_value__atmost.is_integer()) or isinstance(data__panels_value__atmost, bool):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.at_most".format(**locals()) + " must be integer")
                                if isinstance(data__panels_value__atmost, (int, float, Decimal)) and not isinstance(data__panels_value__atmost, bool):
                                    if data__panels_value__atmost < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.at_most".format(**locals()) + " must be bigger than or equal to 1")
                            if "quorum" in data__panels_value_keys:
                                data__panels_value_keys.remove("quorum")
                                data__panels_value__quorum = data__panels_value["quorum"]
                                if not isinstance(data__panels_value__quorum, (int)) and not (isinstance(data__panels_value__quorum, float) and data__panels_value__quorum.is_integer()) or isinstance(data__panels_value__quorum, bool):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.quorum".format(**locals()) + " must be integer")
                                if isinstance(data__panels_value__quorum, (int, float, Decimal)) and not isinstance(data__panels_value__quorum, bool):
                                    if data__panels_value__quorum < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.quorum".format(**locals()) + " must be bigger than or equal to 1")
                            if "requires" in data__panels_value_keys:
                                data__panels_value_keys.remove("requires")
                                data__panels_value__requires = data__panels_value["requires"]
                                validate____defs_requirements(data__panels_value__requires, custom_formats, (name_prefix or "data") + ".panels.{data__panels_key}.requires".format(**locals()))
                            if "reviews" in data__panels_value_keys:
                                data__panels_value_keys.remove("reviews")
                                data__panels_value__reviews = data__panels_value["reviews"]
                                if not isinstance(data__panels_value__reviews, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.reviews".format(**locals()) + " must be string or array")
                                if isinstance(data__panels_value__reviews, str):
                                    data__panels_value__reviews_len = len(data__panels_value__reviews)
                                    if data__panels_value__reviews_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.reviews".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__panels_value__reviews_is_list = isinstance(data__panels_value__reviews, (list, tuple))
                                if data__panels_value__reviews_is_list:
                                    data__panels_value__reviews_len = len(data__panels_value__reviews)
                                    if data__panels_value__reviews_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.reviews".format(**locals()) + " must contain at least 1 items")
                                    for data__panels_value__reviews_x, data__panels_value__reviews_item in enumerate(data__panels_value__reviews):
                                        if not isinstance(data__panels_value__reviews_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.reviews[{data__panels_value__reviews_x}]".format(**locals()) + " must be string")
                                        if isinstance(data__panels_value__reviews_item, str):
                                            data__panels_value__reviews_item_len = len(data__panels_value__reviews_item)
                                            if data__panels_value__reviews_item_len < 1:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}.reviews[{data__panels_value__reviews_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                            if "clause" in data__panels_value_keys:
                                data__panels_value_keys.remove("clause")
                                data__panels_value__clause = data__panels_value["clause"]
                                validate____defs_clause(data__panels_value__clause, custom_formats, (name_prefix or "data") + ".panels.{data__panels_key}.clause".format(**locals()))
                            if data__panels_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels.{data__panels_key}".format(**locals()) + " must not contain "+str(data__panels_value_keys)+" properties")
                data__panels_len = len(data__panels)
                if data__panels_len != 0:
                    data__panels_property_names = True
                    for data__panels_key in data__panels:
                        try:
                            validate____defs_id(data__panels_key, custom_formats, (name_prefix or "data") + ".panels")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__panels_property_names = False
                    if not data__panels_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".panels must be named by propertyName definition")
        if "restrictions" in data_keys:
            data_keys.remove("restrictions")
            data__restrictions = data["restrictions"]
            if not isinstance(data__restrictions, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions must be object")
            data__restrictions_is_dict = isinstance(data__restrictions, dict)
            if data__restrictions_is_dict:
                data__restrictions_keys = set(data__restrictions.keys())
                for data__restrictions_key in data__restrictions_keys:
                    if data__restrictions_key not in []:
                        data__restrictions_value = data__restrictions.get(data__restrictions_key)
                        if not isinstance(data__restrictions_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}".format(**locals()) + " must be object")
                        data__restrictions_value_is_dict = isinstance(data__restrictions_value, dict)
                        if data__restrictions_value_is_dict:
                            data__restrictions_value__missing_keys = set(['decided_by', 'measures']) - data__restrictions_value.keys()
                            if data__restrictions_value__missing_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}".format(**locals()) + " must contain ")
                            data__restrictions_value_keys = set(data__restrictions_value.keys())
                            if "title" in data__restrictions_value_keys:
                                data__restrictions_value_keys.remove("title")
                                data__restrictions_value__title = data__restrictions_value["title"]
                                if not isinstance(data__restrictions_value__title, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.title".format(**locals()) + " must be string")
                            if "decided_by" in data__restrictions_value_keys:
                                data__restrictions_value_keys.remove("decided_by")
                                data__restrictions_value__decidedby = data__restrictions_value["decided_by"]
                                if not isinstance(data__restrictions_value__decidedby, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.decided_by".format(**locals()) + " must be string")
                            if "measures" in data__restrictions_value_keys:
                                data__restrictions_value_keys.remove("measures")
                                data__restrictions_value__measures = data__restrictions_value["measures"]
                                if not isinstance(data__restrictions_value__measures, (dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures".format(**locals()) + " must be object")
                                data__restrictions_value__measures_is_dict = isinstance(data__restrictions_value__measures, dict)
                                if data__restrictions_value__measures_is_dict:
                                    data__restrictions_value__measures_keys = set(data__restrictions_value__measures.keys())
                                    for data__restrictions_value__measures_key in data__restrictions_value__measures_keys:
                                        if data__restrictions_value__measures_key not in []:
                                            data__restrictions_value__measures_value = data__restrictions_value__measures.get(data__restrictions_value__measures_key)
                                            if not isinstance(data__restrictions_value__measures_value, (dict)):
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}".format(**locals()) + " must be object")
                                            data__restrictions_value__measures_value_is_dict = isinstance(data__restrictions_value__measures_value, dict)
                                            if data__restrictions_value__measures_value_is_dict:
                                                data__restrictions_value__measures_value_keys = set(data__restrictions_value__measures_value.keys())
                                                if "title" in data__restrictions_value__measures_value_keys:
                                                    data__restrictions_value__measures_value_keys.remove("title")
                                                    data__restrictions_value__measures_value__title = data__restrictions_value__measures_value["title"]
                                                    if not isinstance(data__restrictions_value__measures_value__title, (str)):
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.title".format(**locals()) + " must be string")
                                                if "when" in data__restrictions_value__measures_value_keys:
                                                    data__restrictions_value__measures_value_keys.remove("when")
                                                    data__restrictions_value__measures_value__when = data__restrictions_value__measures_value["when"]
                                                    validate____defs_condition(data__restrictions_value__measures_value__when, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.when".format(**locals()))
                                                if "most" in data__restrictions_value__measures_value_keys:
                                                    data__restrictions_value__measures_value_keys.remove("most")
                                                    data__restrictions_value__measures_value__most = data__restrictions_value__measures_value["most"]
                                                    if not isinstance(data__restrictions_value__measures_value__most, (dict)):
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.most".format(**locals()) + " must be object")
                                                    data__restrictions_value__measures_value__most_is_dict = isinstance(data__restrictions_value__measures_value__most, dict)
                                                    if data__restrictions_value__measures_value__most_is_dict:
                                                        data__restrictions_value__measures_value__most__missing_keys = set(['per']) - data__restrictions_value__measures_value__most.keys()
                                                        if data__restrictions_value__measures_value__most__missing_keys:
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.most".format(**locals()) + " must contain ")
                                                        data__restrictions_value__measures_value__most_keys = set(data__restrictions_value__measures_value__most.keys())
                                                        if "per" in data__restrictions_value__measures_value__most_keys:
                                                            data__restrictions_value__measures_value__most_keys.remove("per")
                                                            data__restrictions_value__measures_value__most__per = data__restrictions_value__measures_value__most["per"]
                                                            if not isinstance(data__restrictions_value__measures_value__most__per, (str)):
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.most.per".format(**locals()) + " must be string")
                                                            if not (isinstance(data__restrictions_value__measures_value__most__per, str) and data__restrictions_value__measures_value__most__per == 'day' or isinstance(data__restrictions_value__measures_value__most__per, str) and data__restrictions_value__measures_value__most__per == 'week' or isinstance(data__restrictions_value__measures_value__most__per, str) and data__restrictions_value__measures_value__most__per == 'month' or isinstance(data__restrictions_value__measures_value__most__per, str) and data__restrictions_value__measures_value__most__per == 'quarter' or isinstance(data__restrictions_value__measures_value__most__per, str) and data__restrictions_value__measures_value__most__per == 'year'):
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.most.per".format(**locals()) + " must be one of ['day', 'week', 'month', 'quarter', 'year']")
                                                        if "at_least" in data__restrictions_value__measures_value__most_keys:
                                                            data__restrictions_value__measures_value__most_keys.remove("at_least")
                                                            data__restrictions_value__measures_value__most__atleast = data__restrictions_value__measures_value__most["at_least"]
                                                            if not isinstance(data__restrictions_value__measures_value__most__atleast, (int)) and not (isinstance(data__restrictions_value__measures_value__most__atleast, float) and data__restrictions_value__measures_value__most__atleast.is_integer()) or isinstance(data__restrictions_value__measures_value__most__atleast, bool):
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.most.at_least".format(**locals()) + " must be integer")
                                                            if isinstance(data__restrictions_value__measures_value__most__atleast, (int, float, Decimal)) and not isinstance(data__restrictions_value__measures_value__most__atleast, bool):
                                                                if data__restrictions_value__measures_value__most__atleast < 0:
                                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.most.at_least".format(**locals()) + " must be bigger than or equal to 0")
                                                        if "at_most" in data__restrictions_value__measures_value__most_keys:
                                                            data__restrictions_value__measures_value__most_keys.remove("at_most")
                                                            data__restrictions_value__measures_value__most__atmost = data__restrictions_value__measures_value__most["at_most"]
                                                            if not isinstance(data__restrictions_value__measures_value__most__atmost, (int)) and not (isinstance(data__restrictions_value__measures_value__most__atmost, float) and data__restrictions_value__measures_value__most__atmost.is_integer()) or isinstance(data__restrictions_value__measures_value__most__atmost, bool):
                                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.most.at_most".format(**locals()) + " must be integer")
                                                            if isinstance(data__restrictions_value__measures_value__most__atmost, (int, float, Decimal)) and not isinstance(data__restrictions_value__measures_value__most__atmost, bool):
                                                                if data__restrictions_value__measures_value__most__atmost < 1:
                                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.most.at_most".format(**locals()) + " must be bigger than or equal to 1")
                                                        if data__restrictions_value__measures_value__most_keys:
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.most".format(**locals()) + " must not contain "+str(data__restrictions_value__measures_value__most_keys)+" properties")
                                                if "shown" in data__restrictions_value__measures_value_keys:
                                                    data__restrictions_value__measures_value_keys.remove("shown")
                                                    data__restrictions_value__measures_value__shown = data__restrictions_value__measures_value["shown"]
                                                    if not isinstance(data__restrictions_value__measures_value__shown, (bool)):
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.shown".format(**locals()) + " must be boolean")
                                                if "act" in data__restrictions_value__measures_value_keys:
                                                    data__restrictions_value__measures_value_keys.remove("act")
                                                    data__restrictions_value__measures_value__act = data__restrictions_value__measures_value["act"]
                                                    if not isinstance(data__restrictions_value__measures_value__act, (bool)):
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.act".format(**locals()) + " must be boolean")
                                                if "communicate" in data__restrictions_value__measures_value_keys:
                                                    data__restrictions_value__measures_value_keys.remove("communicate")
                                                    data__restrictions_value__measures_value__communicate = data__restrictions_value__measures_value["communicate"]
                                                    if not isinstance(data__restrictions_value__measures_value__communicate, (bool)):
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.communicate".format(**locals()) + " must be boolean")
                                                if "clause" in data__restrictions_value__measures_value_keys:
                                                    data__restrictions_value__measures_value_keys.remove("clause")
                                                    data__restrictions_value__measures_value__clause = data__restrictions_value__measures_value["clause"]
                                                    validate____defs_clause(data__restrictions_value__measures_value__clause, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}.clause".format(**locals()))
                                                if data__restrictions_value__measures_value_keys:
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures.{data__restrictions_value__measures_key}".format(**locals()) + " must not contain "+str(data__restrictions_value__measures_value_keys)+" properties")
                                    data__restrictions_value__measures_len = len(data__restrictions_value__measures)
                                    if data__restrictions_value__measures_len != 0:
                                        data__restrictions_value__measures_property_names = True
                                        for data__restrictions_value__measures_key in data__restrictions_value__measures:
                                            try:
                                                validate____defs_id(data__restrictions_value__measures_key, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures".format(**locals()))
                                            except (JsonSchemaValueException, JsonSchemaValuesException):
                                                data__restrictions_value__measures_property_names = False
                                        if not data__restrictions_value__measures_property_names:
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.measures".format(**locals()) + " must be named by propertyName definition")
                            if "except" in data__restrictions_value_keys:
                                data__restrictions_value_keys.remove("except")
                                data__restrictions_value__except = data__restrictions_value["except"]
                                if not isinstance(data__restrictions_value__except, (dict, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except".format(**locals()) + " must be object or array")
                                data__restrictions_value__except_is_list = isinstance(data__restrictions_value__except, (list, tuple))
                                if data__restrictions_value__except_is_list:
                                    data__restrictions_value__except_len = len(data__restrictions_value__except)
                                    if data__restrictions_value__except_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except".format(**locals()) + " must contain at least 1 items")
                                    for data__restrictions_value__except_x, data__restrictions_value__except_item in enumerate(data__restrictions_value__except):
                                        if not isinstance(data__restrictions_value__except_item, (dict)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except[{data__restrictions_value__except_x}]".format(**locals()) + " must be object")
                                        data__restrictions_value__except_item_is_dict = isinstance(data__restrictions_value__except_item, dict)
                                        if data__restrictions_value__except_item_is_dict:
                                            data__restrictions_value__except_item__missing_keys = set(['id', 'judged_by']) - data__restrictions_value__except_item.keys()
                                            if data__restrictions_value__except_item__missing_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except[{data__restrictions_value__except_x}]".format(**locals()) + " must contain ")
                                            data__restrictions_value__except_item_keys = set(data__restrictions_value__except_item.keys())
                                            if "id" in data__restrictions_value__except_item_keys:
                                                data__restrictions_value__except_item_keys.remove("id")
                                                data__restrictions_value__except_item__id = data__restrictions_value__except_item["id"]
                                                validate____defs_id(data__restrictions_value__except_item__id, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except[{data__restrictions_value__except_x}].id".format(**locals()))
                                            if "title" in data__restrictions_value__except_item_keys:
                                                data__restrictions_value__except_item_keys.remove("title")
                                                data__restrictions_value__except_item__title = data__restrictions_value__except_item["title"]
                                                if not isinstance(data__restrictions_value__except_item__title, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except[{data__restrictions_value__except_x}].title".format(**locals()) + " must be string")
                                            if "judged_by" in data__restrictions_value__except_item_keys:
                                                data__restrictions_value__except_item_keys.remove("judged_by")
                                                data__restrictions_value__except_item__judgedby = data__restrictions_value__except_item["judged_by"]
                                                validate____defs_roles(data__restrictions_value__except_item__judgedby, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except[{data__restrictions_value__except_x}].judged_by".format(**locals()))
                                            if "clocks" in data__restrictions_value__except_item_keys:
                                                data__restrictions_value__except_item_keys.remove("clocks")
                                                data__restrictions_value__except_item__clocks = data__restrictions_value__except_item["clocks"]
                                                if not isinstance(data__restrictions_value__except_item__clocks, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except[{data__restrictions_value__except_x}].clocks".format(**locals()) + " must be string")
                                                if not (isinstance(data__restrictions_value__except_item__clocks, str) and data__restrictions_value__except_item__clocks == 'accepted' or isinstance(data__restrictions_value__except_item__clocks, str) and data__restrictions_value__except_item__clocks == 'received'):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except[{data__restrictions_value__except_x}].clocks".format(**locals()) + " must be one of ['accepted', 'received']")
                                            if "clause" in data__restrictions_value__except_item_keys:
                                                data__restrictions_value__except_item_keys.remove("clause")
                                                data__restrictions_value__except_item__clause = data__restrictions_value__except_item["clause"]
                                                validate____defs_clause(data__restrictions_value__except_item__clause, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except[{data__restrictions_value__except_x}].clause".format(**locals()))
                                            if data__restrictions_value__except_item_keys:
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except[{data__restrictions_value__except_x}]".format(**locals()) + " must not contain "+str(data__restrictions_value__except_item_keys)+" properties")
                                data__restrictions_value__except_is_dict = isinstance(data__restrictions_value__except, dict)
                                if data__restrictions_value__except_is_dict:
                                    data__restrictions_value__except__missing_keys = set(['id', 'judged_by']) - data__restrictions_value__except.keys()
                                    if data__restrictions_value__except__missing_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except".format(**locals()) + " must contain ")
                                    data__restrictions_value__except_keys = set(data__restrictions_value__except.keys())
                                    if "id" in data__restrictions_value__except_keys:
                                        data__restrictions_value__except_keys.remove("id")
                                        data__restrictions_value__except__id = data__restrictions_value__except["id"]
                                        validate____defs_id(data__restrictions_value__except__id, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except.id".format(**locals()))
                                    if "title" in data__restrictions_value__except_keys:
                                        data__restrictions_value__except_keys.remove("title")
                                        data__restrictions_value__except__title = data__restrictions_value__except["title"]
                                        if not isinstance(data__restrictions_value__except__title, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except.title".format(**locals()) + " must be string")
                                    if "judged_by" in data__restrictions_value__except_keys:
                                        data__restrictions_value__except_keys.remove("judged_by")
                                        data__restrictions_value__except__judgedby = data__restrictions_value__except["judged_by"]
                                        validate____defs_roles(data__restrictions_value__except__judgedby, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except.judged_by".format(**locals()))
                                    if "clocks" in data__restrictions_value__except_keys:
                                        data__restrictions_value__except_keys.remove("clocks")
                                        data__restrictions_value__except__clocks = data__restrictions_value__except["clocks"]
                                        if not isinstance(data__restrictions_value__except__clocks, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except.clocks".format(**locals()) + " must be string")
                                        if not (isinstance(data__restrictions_value__except__clocks, str) and data__restrictions_value__except__clocks == 'accepted' or isinstance(data__restrictions_value__except__clocks, str) and data__restrictions_value__except__clocks == 'received'):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except.clocks".format(**locals()) + " must be one of ['accepted', 'received']")
                                    if "clause" in data__restrictions_value__except_keys:
                                        data__restrictions_value__except_keys.remove("clause")
                                        data__restrictions_value__except__clause = data__restrictions_value__except["clause"]
                                        validate____defs_clause(data__restrictions_value__except__clause, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except.clause".format(**locals()))
                                    if data__restrictions_value__except_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.except".format(**locals()) + " must not contain "+str(data__restrictions_value__except_keys)+" properties")
                            if "always" in data__restrictions_value_keys:
                                data__restrictions_value_keys.remove("always")
                                data__restrictions_value__always = data__restrictions_value["always"]
                                validate____defs_condition(data__restrictions_value__always, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.always".format(**locals()))
                            if "review" in data__restrictions_value_keys:
                                data__restrictions_value_keys.remove("review")
                                data__restrictions_value__review = data__restrictions_value["review"]
                                if not isinstance(data__restrictions_value__review, (str, dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review".format(**locals()) + " must be string or object")
                                if isinstance(data__restrictions_value__review, str):
                                    data__restrictions_value__review_len = len(data__restrictions_value__review)
                                    if data__restrictions_value__review_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__restrictions_value__review_is_dict = isinstance(data__restrictions_value__review, dict)
                                if data__restrictions_value__review_is_dict:
                                    data__restrictions_value__review_len = len(data__restrictions_value__review)
                                    if data__restrictions_value__review_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review".format(**locals()) + " must contain at least 1 properties")
                                    data__restrictions_value__review_keys = set(data__restrictions_value__review.keys())
                                    if "title" in data__restrictions_value__review_keys:
                                        data__restrictions_value__review_keys.remove("title")
                                        data__restrictions_value__review__title = data__restrictions_value__review["title"]
                                        if not isinstance(data__restrictions_value__review__title, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.title".format(**locals()) + " must be string")
                                    if "within" in data__restrictions_value__review_keys:
                                        data__restrictions_value__review_keys.remove("within")
                                        data__restrictions_value__review__within = data__restrictions_value__review["within"]
                                        validate____defs_source(data__restrictions_value__review__within, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.within".format(**locals()))
                                    if "from" in data__restrictions_value__review_keys:
                                        data__restrictions_value__review_keys.remove("from")
                                        data__restrictions_value__review__from = data__restrictions_value__review["from"]
                                        validate____defs_moment(data__restrictions_value__review__from, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.from".format(**locals()))
                                    if "calendar" in data__restrictions_value__review_keys:
                                        data__restrictions_value__review_keys.remove("calendar")
                                        data__restrictions_value__review__calendar = data__restrictions_value__review["calendar"]
                                        if not isinstance(data__restrictions_value__review__calendar, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.calendar".format(**locals()) + " must be string")
                                    if "warn" in data__restrictions_value__review_keys:
                                        data__restrictions_value__review_keys.remove("warn")
                                        data__restrictions_value__review__warn = data__restrictions_value__review["warn"]
                                        if not isinstance(data__restrictions_value__review__warn, (list, tuple)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.warn".format(**locals()) + " must be array")
                                        data__restrictions_value__review__warn_is_list = isinstance(data__restrictions_value__review__warn, (list, tuple))
                                        if data__restrictions_value__review__warn_is_list:
                                            data__restrictions_value__review__warn_len = len(data__restrictions_value__review__warn)
                                            for data__restrictions_value__review__warn_x, data__restrictions_value__review__warn_item in enumerate(data__restrictions_value__review__warn):
                                                if not isinstance(data__restrictions_value__review__warn_item, (str, dict)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.warn[{data__restrictions_value__review__warn_x}]".format(**locals()) + " must be string or object")
                                                if isinstance(data__restrictions_value__review__warn_item, str):
                                                    if not REGEX_PATTERNS['^at start$|^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$'].search(data__restrictions_value__review__warn_item):
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.warn[{data__restrictions_value__review__warn_x}]".format(**locals()) + " must match pattern ^at start$|^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$")
                                                data__restrictions_value__review__warn_item_is_dict = isinstance(data__restrictions_value__review__warn_item, dict)
                                                if data__restrictions_value__review__warn_item_is_dict:
                                                    data__restrictions_value__review__warn_item__missing_keys = set(['before']) - data__restrictions_value__review__warn_item.keys()
                                                    if data__restrictions_value__review__warn_item__missing_keys:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.warn[{data__restrictions_value__review__warn_x}]".format(**locals()) + " must contain ")
                                                    data__restrictions_value__review__warn_item_keys = set(data__restrictions_value__review__warn_item.keys())
                                                    if "before" in data__restrictions_value__review__warn_item_keys:
                                                        data__restrictions_value__review__warn_item_keys.remove("before")
                                                        data__restrictions_value__review__warn_item__before = data__restrictions_value__review__warn_item["before"]
                                                        validate____defs_amount(data__restrictions_value__review__warn_item__before, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.warn[{data__restrictions_value__review__warn_x}].before".format(**locals()))
                                                    if "notify" in data__restrictions_value__review__warn_item_keys:
                                                        data__restrictions_value__review__warn_item_keys.remove("notify")
                                                        data__restrictions_value__review__warn_item__notify = data__restrictions_value__review__warn_item["notify"]
                                                        validate____defs_roles(data__restrictions_value__review__warn_item__notify, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.warn[{data__restrictions_value__review__warn_x}].notify".format(**locals()))
                                                    if data__restrictions_value__review__warn_item_keys:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.warn[{data__restrictions_value__review__warn_x}]".format(**locals()) + " must not contain "+str(data__restrictions_value__review__warn_item_keys)+" properties")
                                    if "owner" in data__restrictions_value__review_keys:
                                        data__restrictions_value__review_keys.remove("owner")
                                        data__restrictions_value__review__owner = data__restrictions_value__review["owner"]
                                        if not isinstance(data__restrictions_value__review__owner, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.owner".format(**locals()) + " must be string")
                                    if "clause" in data__restrictions_value__review_keys:
                                        data__restrictions_value__review_keys.remove("clause")
                                        data__restrictions_value__review__clause = data__restrictions_value__review["clause"]
                                        validate____defs_clause(data__restrictions_value__review__clause, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.clause".format(**locals()))
                                    if "every" in data__restrictions_value__review_keys:
                                        data__restrictions_value__review_keys.remove("every")
                                        data__restrictions_value__review__every = data__restrictions_value__review["every"]
                                        validate____defs_source(data__restrictions_value__review__every, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.every".format(**locals()))
                                    if "overdue" in data__restrictions_value__review_keys:
                                        data__restrictions_value__review_keys.remove("overdue")
                                        data__restrictions_value__review__overdue = data__restrictions_value__review["overdue"]
                                        if not isinstance(data__restrictions_value__review__overdue, (list, tuple)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.overdue".format(**locals()) + " must be array")
                                        data__restrictions_value__review__overdue_is_list = isinstance(data__restrictions_value__review__overdue, (list, tuple))
                                        if data__restrictions_value__review__overdue_is_list:
                                            data__restrictions_value__review__overdue_len = len(data__restrictions_value__review__overdue)
                                            for data__restrictions_value__review__overdue_x, data__restrictions_value__review__overdue_item in enumerate(data__restrictions_value__review__overdue):
                                                validate____defs_action(data__restrictions_value__review__overdue_item, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.overdue[{data__restrictions_value__review__overdue_x}]".format(**locals()))
                                    if "supervisor" in data__restrictions_value__review_keys:
                                        data__restrictions_value__review_keys.remove("supervisor")
                                        data__restrictions_value__review__supervisor = data__restrictions_value__review["supervisor"]
                                        if not isinstance(data__restrictions_value__review__supervisor, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review.supervisor".format(**locals()) + " must be string")
                                    if data__restrictions_value__review_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.review".format(**locals()) + " must not contain "+str(data__restrictions_value__review_keys)+" properties")
                            if "ends" in data__restrictions_value_keys:
                                data__restrictions_value_keys.remove("ends")
                                data__restrictions_value__ends = data__restrictions_value["ends"]
                                if not isinstance(data__restrictions_value__ends, (str, dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends".format(**locals()) + " must be string or object")
                                if isinstance(data__restrictions_value__ends, str):
                                    data__restrictions_value__ends_len = len(data__restrictions_value__ends)
                                    if data__restrictions_value__ends_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends".format(**locals()) + " must be longer than or equal to 1 characters")
                                data__restrictions_value__ends_is_dict = isinstance(data__restrictions_value__ends, dict)
                                if data__restrictions_value__ends_is_dict:
                                    data__restrictions_value__ends_len = len(data__restrictions_value__ends)
                                    if data__restrictions_value__ends_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends".format(**locals()) + " must contain at least 1 properties")
                                    data__restrictions_value__ends_keys = set(data__restrictions_value__ends.keys())
                                    if "title" in data__restrictions_value__ends_keys:
                                        data__restrictions_value__ends_keys.remove("title")
                                        data__restrictions_value__ends__title = data__restrictions_value__ends["title"]
                                        if not isinstance(data__restrictions_value__ends__title, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.title".format(**locals()) + " must be string")
                                    if "within" in data__restrictions_value__ends_keys:
                                        data__restrictions_value__ends_keys.remove("within")
                                        data__restrictions_value__ends__within = data__restrictions_value__ends["within"]
                                        validate____defs_source(data__restrictions_value__ends__within, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.within".format(**locals()))
                                    if "from" in data__restrictions_value__ends_keys:
                                        data__restrictions_value__ends_keys.remove("from")
                                        data__restrictions_value__ends__from = data__restrictions_value__ends["from"]
                                        validate____defs_moment(data__restrictions_value__ends__from, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.from".format(**locals()))
                                    if "calendar" in data__restrictions_value__ends_keys:
                                        data__restrictions_value__ends_keys.remove("calendar")
                                        data__restrictions_value__ends__calendar = data__restrictions_value__ends["calendar"]
                                        if not isinstance(data__restrictions_value__ends__calendar, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.calendar".format(**locals()) + " must be string")
                                    if "warn" in data__restrictions_value__ends_keys:
                                        data__restrictions_value__ends_keys.remove("warn")
                                        data__restrictions_value__ends__warn = data__restrictions_value__ends["warn"]
                                        if not isinstance(data__restrictions_value__ends__warn, (list, tuple)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.warn".format(**locals()) + " must be array")
                                        data__restrictions_value__ends__warn_is_list = isinstance(data__restrictions_value__ends__warn, (list, tuple))
                                        if data__restrictions_value__ends__warn_is_list:
                                            data__restrictions_value__ends__warn_len = len(data__restrictions_value__ends__warn)
                                            for data__restrictions_value__ends__warn_x, data__restrictions_value__ends__warn_item in enumerate(data__restrictions_value__ends__warn):
                                                if not isinstance(data__restrictions_value__ends__warn_item, (str, dict)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.warn[{data__restrictions_value__ends__warn_x}]".format(**locals()) + " must be string or object")
                                                if isinstance(data__restrictions_value__ends__warn_item, str):
                                                    if not REGEX_PATTERNS['^at start$|^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$'].search(data__restrictions_value__ends__warn_item):
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.warn[{data__restrictions_value__ends__warn_x}]".format(**locals()) + " must match pattern ^at start$|^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$")
                                                data__restrictions_value__ends__warn_item_is_dict = isinstance(data__restrictions_value__ends__warn_item, dict)
                                                if data__restrictions_value__ends__warn_item_is_dict:
                                                    data__restrictions_value__ends__warn_item__missing_keys = set(['before']) - data__restrictions_value__ends__warn_item.keys()
                                                    if data__restrictions_value__ends__warn_item__missing_keys:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.warn[{data__restrictions_value__ends__warn_x}]".format(**locals()) + " must contain ")
                                                    data__restrictions_value__ends__warn_item_keys = set(data__restrictions_value__ends__warn_item.keys())
                                                    if "before" in data__restrictions_value__ends__warn_item_keys:
                                                        data__restrictions_value__ends__warn_item_keys.remove("before")
                                                        data__restrictions_value__ends__warn_item__before = data__restrictions_value__ends__warn_item["before"]
                                                        validate____defs_amount(data__restrictions_value__ends__warn_item__before, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.warn[{data__restrictions_value__ends__warn_x}].before".format(**locals()))
                                                    if "notify" in data__restrictions_value__ends__warn_item_keys:
                                                        data__restrictions_value__ends__warn_item_keys.remove("notify")
                                                        data__restrictions_value__ends__warn_item__notify = data__restrictions_value__ends__warn_item["notify"]
                                                        validate____defs_roles(data__restrictions_value__ends__warn_item__notify, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.warn[{data__restrictions_value__ends__warn_x}].notify".format(**locals()))
                                                    if data__restrictions_value__ends__warn_item_keys:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.warn[{data__restrictions_value__ends__warn_x}]".format(**locals()) + " must not contain "+str(data__restrictions_value__ends__warn_item_keys)+" properties")
                                    if "owner" in data__restrictions_value__ends_keys:
                                        data__restrictions_value__ends_keys.remove("owner")
                                        data__restrictions_value__ends__owner = data__restrictions_value__ends["owner"]
                                        if not isinstance(data__restrictions_value__ends__owner, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.owner".format(**locals()) + " must be string")
                                    if "clause" in data__restrictions_value__ends_keys:
                                        data__restrictions_value__ends_keys.remove("clause")
                                        data__restrictions_value__ends__clause = data__restrictions_value__ends["clause"]
                                        validate____defs_clause(data__restrictions_value__ends__clause, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends.clause".format(**locals()))
                                    if data__restrictions_value__ends_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.ends".format(**locals()) + " must not contain "+str(data__restrictions_value__ends_keys)+" properties")
                            if "appeal" in data__restrictions_value_keys:
                                data__restrictions_value_keys.remove("appeal")
                                data__restrictions_value__appeal = data__restrictions_value["appeal"]
                                if not isinstance(data__restrictions_value__appeal, (dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.appeal".format(**locals()) + " must be object")
                                data__restrictions_value__appeal_is_dict = isinstance(data__restrictions_value__appeal, dict)
                                if data__restrictions_value__appeal_is_dict:
                                    data__restrictions_value__appeal_keys = set(data__restrictions_value__appeal.keys())
                                    if "title" in data__restrictions_value__appeal_keys:
                                        data__restrictions_value__appeal_keys.remove("title")
                                        data__restrictions_value__appeal__title = data__restrictions_value__appeal["title"]
                                        if not isinstance(data__restrictions_value__appeal__title, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.appeal.title".format(**locals()) + " must be string")
                                    if "to" in data__restrictions_value__appeal_keys:
                                        data__restrictions_value__appeal_keys.remove("to")
                                        data__restrictions_value__appeal__to = data__restrictions_value__appeal["to"]
                                        if not isinstance(data__restrictions_value__appeal__to, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.appeal.to".format(**locals()) + " must be string")
                                    if "act" in data__restrictions_value__appeal_keys:
                                        data__restrictions_value__appeal_keys.remove("act")
                                        data__restrictions_value__appeal__act = data__restrictions_value__appeal["act"]
                                        validate____defs_moment(data__restrictions_value__appeal__act, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.appeal.act".format(**locals()))
                                    if "from" in data__restrictions_value__appeal_keys:
                                        data__restrictions_value__appeal_keys.remove("from")
                                        data__restrictions_value__appeal__from = data__restrictions_value__appeal["from"]
                                        validate____defs_moment(data__restrictions_value__appeal__from, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.appeal.from".format(**locals()))
                                    if "closes" in data__restrictions_value__appeal_keys:
                                        data__restrictions_value__appeal_keys.remove("closes")
                                        data__restrictions_value__appeal__closes = data__restrictions_value__appeal["closes"]
                                        validate____defs_limit(data__restrictions_value__appeal__closes, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.appeal.closes".format(**locals()))
                                    if "late" in data__restrictions_value__appeal_keys:
                                        data__restrictions_value__appeal_keys.remove("late")
                                        data__restrictions_value__appeal__late = data__restrictions_value__appeal["late"]
                                        validate____defs_convention_late(data__restrictions_value__appeal__late, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.appeal.late".format(**locals()))
                                    if "clause" in data__restrictions_value__appeal_keys:
                                        data__restrictions_value__appeal_keys.remove("clause")
                                        data__restrictions_value__appeal__clause = data__restrictions_value__appeal["clause"]
                                        validate____defs_clause(data__restrictions_value__appeal__clause, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.appeal.clause".format(**locals()))
                                    if data__restrictions_value__appeal_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}.appeal".format(**locals()) + " must not contain "+str(data__restrictions_value__appeal_keys)+" properties")
                            if "clause" in data__restrictions_value_keys:
                                data__restrictions_value_keys.remove("clause")
                                data__restrictions_value__clause = data__restrictions_value["clause"]
                                validate____defs_clause(data__restrictions_value__clause, custom_formats, (name_prefix or "data") + ".restrictions.{data__restrictions_key}.clause".format(**locals()))
                            if data__restrictions_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions.{data__restrictions_key}".format(**locals()) + " must not contain "+str(data__restrictions_value_keys)+" properties")
                data__restrictions_len = len(data__restrictions)
                if data__restrictions_len != 0:
                    data__restrictions_property_names = True
                    for data__restrictions_key in data__restrictions:
                        try:
                            validate____defs_id(data__restrictions_key, custom_formats, (name_prefix or "data") + ".restrictions")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__restrictions_property_names = False
                    if not data__restrictions_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions must be named by propertyName definition")
        if "persons" in data_keys:
            data_keys.remove("persons")
            data__persons = data["persons"]
            validate____defs_persons(data__persons, custom_formats, (name_prefix or "data") + ".persons")
        if "access" in data_keys:
            data_keys.remove("access")
            data__access = data["access"]
            if not isinstance(data__access, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".access must be object")
            data__access_is_dict = isinstance(data__access, dict)
            if data__access_is_dict:
                data__access_keys = set(data__access.keys())
                if "keeper" in data__access_keys:
                    data__access_keys.remove("keeper")
                    data__access__keeper = data__access["keeper"]
                    validate____defs_roles(data__access__keeper, custom_formats, (name_prefix or "data") + ".access.keeper")
                if "classes" in data__access_keys:
                    data__access_keys.remove("classes")
                    data__access__classes = data__access["classes"]
                    if not isinstance(data__access__classes, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes must be object")
                    data__access__classes_is_dict = isinstance(data__access__classes, dict)
                    if data__access__classes_is_dict:
                        data__access__classes_keys = set(data__access__classes.keys())
                        for data__access__classes_key in data__access__classes_keys:
                            if data__access__classes_key not in []:
                                data__access__classes_value = data__access__classes.get(data__access__classes_key)
                                if not isinstance(data__access__classes_value, (dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}".format(**locals()) + " must be object")
                                data__access__classes_value_is_dict = isinstance(data__access__classes_value, dict)
                                if data__access__classes_value_is_dict:
                                    data__access__classes_value__missing_keys = set(['when']) - data__access__classes_value.keys()
                                    if data__access__classes_value__missing_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}".format(**locals()) + " must contain ")
                                    data__access__classes_value_keys = set(data__access__classes_value.keys())
                                    if "title" in data__access__classes_value_keys:
                                        data__access__classes_value_keys.remove("title")
                                        data__access__classes_value__title = data__access__classes_value["title"]
                                        if not isinstance(data__access__classes_value__title, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.title".format(**locals()) + " must be string")
                                    if "when" in data__access__classes_value_keys:
                                        data__access__classes_value_keys.remove("when")
                                        data__access__classes_value__when = data__access__classes_value["when"]
                                        validate____defs_condition(data__access__classes_value__when, custom_formats, (name_prefix or "data") + ".access.classes.{data__access__classes_key}.when".format(**locals()))
                                    if "keeper" in data__access__classes_value_keys:
                                        data__access__classes_value_keys.remove("keeper")
                                        data__access__classes_value__keeper = data__access__classes_value["keeper"]
                                        validate____defs_roles(data__access__classes_value__keeper, custom_formats, (name_prefix or "data") + ".access.classes.{data__access__classes_key}.keeper".format(**locals()))
                                    if "readers" in data__access__classes_value_keys:
                                        data__access__classes_value_keys.remove("readers")
                                        data__access__classes_value__readers = data__access__classes_value["readers"]
                                        validate____defs_roles(data__access__classes_value__readers, custom_formats, (name_prefix or "data") + ".access.classes.{data__access__classes_key}.readers".format(**locals()))
                                    if "not_readers" in data__access__classes_value_keys:
                                        data__access__classes_value_keys.remove("not_readers")
                                        data__access__classes_value__notreaders = data__access__classes_value["not_readers"]
                                        if not isinstance(data__access__classes_value__notreaders, (list, tuple)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.not_readers".format(**locals()) + " must be array")
                                        data__access__classes_value__notreaders_is_list = isinstance(data__access__classes_value__notreaders, (list, tuple))
                                        if data__access__classes_value__notreaders_is_list:
                                            data__access__classes_value__notreaders_len = len(data__access__classes_value__notreaders)
                                            for data__access__classes_value__notreaders_x, data__access__classes_value__notreaders_item in enumerate(data__access__classes_value__notreaders):
                                                if not isinstance(data__access__classes_value__notreaders_item, (str, dict)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.not_readers[{data__access__classes_value__notreaders_x}]".format(**locals()) + " must be string or object")
                                                if isinstance(data__access__classes_value__notreaders_item, str):
                                                    data__access__classes_value__notreaders_item_len = len(data__access__classes_value__notreaders_item)
                                                    if data__access__classes_value__notreaders_item_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.not_readers[{data__access__classes_value__notreaders_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                                                data__access__classes_value__notreaders_item_is_dict = isinstance(data__access__classes_value__notreaders_item, dict)
                                                if data__access__classes_value__notreaders_item_is_dict:
                                                    data__access__classes_value__notreaders_item_len = len(data__access__classes_value__notreaders_item)
                                                    if data__access__classes_value__notreaders_item_len < 1:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.not_readers[{data__access__classes_value__notreaders_x}]".format(**locals()) + " must contain at least 1 properties")
                                                    data__access__classes_value__notreaders_item_keys = set(data__access__classes_value__notreaders_item.keys())
                                                    if "party" in data__access__classes_value__notreaders_item_keys:
                                                        data__access__classes_value__notreaders_item_keys.remove("party")
                                                        data__access__classes_value__notreaders_item__party = data__access__classes_value__notreaders_item["party"]
                                                        if not isinstance(data__access__classes_value__notreaders_item__party, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.not_readers[{data__access__classes_value__notreaders_x}].party".format(**locals()) + " must be string")
                                                    if "did" in data__access__classes_value__notreaders_item_keys:
                                                        data__access__classes_value__notreaders_item_keys.remove("did")
                                                        data__access__classes_value__notreaders_item__did = data__access__classes_value__notreaders_item["did"]
                                                        if not isinstance(data__access__classes_value__notreaders_item__did, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.not_readers[{data__access__classes_value__notreaders_x}].did".format(**locals()) + " must be string")
                                                    if "under" in data__access__classes_value__notreaders_item_keys:
                                                        data__access__classes_value__notreaders_item_keys.remove("under")
                                                        data__access__classes_value__notreaders_item__under = data__access__classes_value__notreaders_item["under"]
                                                        if not isinstance(data__access__classes_value__notreaders_item__under, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.not_readers[{data__access__classes_value__notreaders_x}].under".format(**locals()) + " must be string")
                                                    if "over" in data__access__classes_value__notreaders_item_keys:
                                                        data__access__classes_value__notreaders_item_keys.remove("over")
                                                        data__access__classes_value__notreaders_item__over = data__access__classes_value__notreaders_item["over"]
                                                        if not isinstance(data__access__classes_value__notreaders_item__over, (str)):
                                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.not_readers[{data__access__classes_value__notreaders_x}].over".format(**locals()) + " must be string")
                                                    if "clause" in data__access__classes_value__notreaders_item_keys:
                                                        data__access__classes_value__notreaders_item_keys.remove("clause")
                                                        data__access__classes_value__notreaders_item__clause = data__access__classes_value__notreaders_item["clause"]
                                                        validate____defs_clause(data__access__classes_value__notreaders_item__clause, custom_formats, (name_prefix or "data") + ".access.classes.{data__access__classes_key}.not_readers[{data__access__classes_value__notreaders_x}].clause".format(**locals()))
                                                    if data__access__classes_value__notreaders_item_keys:
                                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.not_readers[{data__access__classes_value__notreaders_x}]".format(**locals()) + " must not contain "+str(data__access__classes_value__notreaders_item_keys)+" properties")
                                    if "hides" in data__access__classes_value_keys:
                                        data__access__classes_value_keys.remove("hides")
                                        data__access__classes_value__hides = data__access__classes_value["hides"]
                                        if not isinstance(data__access__classes_value__hides, (list, tuple)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.hides".format(**locals()) + " must be array")
                                        data__access__classes_value__hides_is_list = isinstance(data__access__classes_value__hides, (list, tuple))
                                        if data__access__classes_value__hides_is_list:
                                            data__access__classes_value__hides_len = len(data__access__classes_value__hides)
                                            for data__access__classes_value__hides_x, data__access__classes_value__hides_item in enumerate(data__access__classes_value__hides):
                                                if not isinstance(data__access__classes_value__hides_item, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.hides[{data__access__classes_value__hides_x}]".format(**locals()) + " must be string")
                                                if not (isinstance(data__access__classes_value__hides_item, str) and data__access__classes_value__hides_item == 'identity'):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.hides[{data__access__classes_value__hides_x}]".format(**locals()) + " must be one of ['identity']")
                                    if "logs_reads" in data__access__classes_value_keys:
                                        data__access__classes_value_keys.remove("logs_reads")
                                        data__access__classes_value__logsreads = data__access__classes_value["logs_reads"]
                                        if not isinstance(data__access__classes_value__logsreads, (bool)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.logs_reads".format(**locals()) + " must be boolean")
                                    if "recorded" in data__access__classes_value_keys:
                                        data__access__classes_value_keys.remove("recorded")
                                        data__access__classes_value__recorded = data__access__classes_value["recorded"]
                                        if not isinstance(data__access__classes_value__recorded, (bool)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}.recorded".format(**locals()) + " must be boolean")
                                    if "clause" in data__access__classes_value_keys:
                                        data__access__classes_value_keys.remove("clause")
                                        data__access__classes_value__clause = data__access__classes_value["clause"]
                                        validate____defs_clause(data__access__classes_value__clause, custom_formats, (name_prefix or "data") + ".access.classes.{data__access__classes_key}.clause".format(**locals()))
                                    if data__access__classes_value_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes.{data__access__classes_key}".format(**locals()) + " must not contain "+str(data__access__classes_value_keys)+" properties")
                        data__access__classes_len = len(data__access__classes)
                        if data__access__classes_len != 0:
                            data__access__classes_property_names = True
                            for data__access__classes_key in data__access__classes:
                                try:
                                    validate____defs_id(data__access__classes_key, custom_formats, (name_prefix or "data") + ".access.classes")
                                except (JsonSchemaValueException, JsonSchemaValuesException):
                                    data__access__classes_property_names = False
                            if not data__access__classes_property_names:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.classes must be named by propertyName definition")
                if "bases" in data__access_keys:
                    data__access_keys.remove("bases")
                    data__access__bases = data__access["bases"]
                    if not isinstance(data__access__bases, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.bases must be object")
                    data__access__bases_is_dict = isinstance(data__access__bases, dict)
                    if data__access__bases_is_dict:
                        data__access__bases_keys = set(data__access__bases.keys())
                        for data__access__bases_key in data__access__bases_keys:
                            if data__access__bases_key not in []:
                                data__access__bases_value = data__access__bases.get(data__access__bases_key)
                                if not isinstance(data__access__bases_value, (dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.bases.{data__access__bases_key}".format(**locals()) + " must be object")
                                data__access__bases_value_is_dict = isinstance(data__access__bases_value, dict)
                                if data__access__bases_value_is_dict:
                                    data__access__bases_value_keys = set(data__access__bases_value.keys())
                                    if "title" in data__access__bases_value_keys:
                                        data__access__bases_value_keys.remove("title")
                                        data__access__bases_value__title = data__access__bases_value["title"]
                                        if not isinstance(data__access__bases_value__title, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.bases.{data__access__bases_key}.title".format(**locals()) + " must be string")
                                    if "clause" in data__access__bases_value_keys:
                                        data__access__bases_value_keys.remove("clause")
                                        data__access__bases_value__clause = data__access__bases_value["clause"]
                                        validate____defs_clause(data__access__bases_value__clause, custom_formats, (name_prefix or "data") + ".access.bases.{data__access__bases_key}.clause".format(**locals()))
                                    if data__access__bases_value_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.bases.{data__access__bases_key}".format(**locals()) + " must not contain "+str(data__access__bases_value_keys)+" properties")
                        data__access__bases_len = len(data__access__bases)
                        if data__access__bases_len != 0:
                            data__access__bases_property_names = True
                            for data__access__bases_key in data__access__bases:
                                try:
                                    validate____defs_id(data__access__bases_key, custom_formats, (name_prefix or "data") + ".access.bases")
                                except (JsonSchemaValueException, JsonSchemaValuesException):
                                    data__access__bases_property_names = False
                            if not data__access__bases_property_names:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".access.bases must be named by propertyName definition")
                if data__access_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".access must not contain "+str(data__access_keys)+" properties")
        if "retention" in data_keys:
            data_keys.remove("retention")
            data__retention = data["retention"]
            if not isinstance(data__retention, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".retention must be array")
            data__retention_is_list = isinstance(data__retention, (list, tuple))
            if data__retention_is_list:
                data__retention_len = len(data__retention)
                if data__retention_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".retention must contain at least 1 items")
                for data__retention_x, data__retention_item in enumerate(data__retention):
                    validate____defs_retention_rule(data__retention_item, custom_formats, (name_prefix or "data") + ".retention[{data__retention_x}]".format(**locals()))
        if "guidance" in data_keys:
            data_keys.remove("guidance")
            data__guidance = data["guidance"]
            if not isinstance(data__guidance, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".guidance must be array")
            data__guidance_is_list = isinstance(data__guidance, (list, tuple))
            if data__guidance_is_list:
                data__guidance_len = len(data__guidance)
                for data__guidance_x, data__guidance_item in enumerate(data__guidance):
                    if not isinstance(data__guidance_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".guidance[{data__guidance_x}]".format(**locals()) + " must be object")
                    data__guidance_item_is_dict = isinstance(data__guidance_item, dict)
                    if data__guidance_item_is_dict:
                        data__guidance_item__missing_keys = set(['text']) - data__guidance_item.keys()
                        if data__guidance_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".guidance[{data__guidance_x}]".format(**locals()) + " must contain ")
                        data__guidance_item_keys = set(data__guidance_item.keys())
                        if "text" in data__guidance_item_keys:
                            data__guidance_item_keys.remove("text")
                            data__guidance_item__text = data__guidance_item["text"]
                            if not isinstance(data__guidance_item__text, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".guidance[{data__guidance_x}].text".format(**locals()) + " must be string")
                            if isinstance(data__guidance_item__text, str):
                                data__guidance_item__text_len = len(data__guidance_item__text)
                                if data__guidance_item__text_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".guidance[{data__guidance_x}].text".format(**locals()) + " must be longer than or equal to 1 characters")
                        if "at" in data__guidance_item_keys:
                            data__guidance_item_keys.remove("at")
                            data__guidance_item__at = data__guidance_item["at"]
                            if not isinstance(data__guidance_item__at, (str, list, tuple)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".guidance[{data__guidance_x}].at".format(**locals()) + " must be string or array")
                            if isinstance(data__guidance_item__at, str):
                                data__guidance_item__at_len = len(data__guidance_item__at)
                                if data__guidance_item__at_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".guidance[{data__guidance_x}].at".format(**locals()) + " must be longer than or equal to 1 characters")
                            data__guidance_item__at_is_list = isinstance(data__guidance_item__at, (list, tuple))
                            if data__guidance_item__at_is_list:
                                data__guidance_item__at_len = len(data__guidance_item__at)
                                if data__guidance_item__at_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".guidance[{data__guidance_x}].at".format(**locals()) + " must contain at least 1 items")
                                for data__guidance_item__at_x, data__guidance_item__at_item in enumerate(data__guidance_item__at):
                                    if not isinstance(data__guidance_item__at_item, (str)):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".guidance[{data__guidance_x}].at[{data__guidance_item__at_x}]".format(**locals()) + " must be string")
                                    if isinstance(data__guidance_item__at_item, str):
                                        data__guidance_item__at_item_len = len(data__guidance_item__at_item)
                                        if data__guidance_item__at_item_len < 1:
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".guidance[{data__guidance_x}].at[{data__guidance_item__at_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                        if "when" in data__guidance_item_keys:
                            data__guidance_item_keys.remove("when")
                            data__guidance_item__when = data__guidance_item["when"]
                            validate____defs_condition(data__guidance_item__when, custom_formats, (name_prefix or "data") + ".guidance[{data__guidance_x}].when".format(**locals()))
                        if "clause" in data__guidance_item_keys:
                            data__guidance_item_keys.remove("clause")
                            data__guidance_item__clause = data__guidance_item["clause"]
                            validate____defs_clause(data__guidance_item__clause, custom_formats, (name_prefix or "data") + ".guidance[{data__guidance_x}].clause".format(**locals()))
                        if data__guidance_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".guidance[{data__guidance_x}]".format(**locals()) + " must not contain "+str(data__guidance_item_keys)+" properties")
        if "bounds" in data_keys:
            data_keys.remove("bounds")
            data__bounds = data["bounds"]
            if not isinstance(data__bounds, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".bounds must be object")
            data__bounds_is_dict = isinstance(data__bounds, dict)
            if data__bounds_is_dict:
                data__bounds_keys = set(data__bounds.keys())
                if "units" in data__bounds_keys:
                    data__bounds_keys.remove("units")
                    data__bounds__units = data__bounds["units"]
                    if not isinstance(data__bounds__units, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".bounds.units must be array")
                    data__bounds__units_is_list = isinstance(data__bounds__units, (list, tuple))
                    if data__bounds__units_is_list:
                        data__bounds__units_len = len(data__bounds__units)
                        if data__bounds__units_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".bounds.units must contain at least 1 items")
                        for data__bounds__units_x, data__bounds__units_item in enumerate(data__bounds__units):
                            if not isinstance(data__bounds__units_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".bounds.units[{data__bounds__units_x}]".format(**locals()) + " must be string")
                if data__bounds_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".bounds must not contain "+str(data__bounds_keys)+" properties")
        if "check" in data_keys:
            data_keys.remove("check")
            data__check = data["check"]
            if not isinstance(data__check, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".check must be object")
            data__check_is_dict = isinstance(data__check, dict)
            if data__check_is_dict:
                data__check_keys = set(data__check.keys())
                if "allow" in data__check_keys:
                    data__check_keys.remove("allow")
                    data__check__allow = data__check["allow"]
                    if not isinstance(data__check__allow, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".check.allow must be array")
                    data__check__allow_is_list = isinstance(data__check__allow, (list, tuple))
                    if data__check__allow_is_list:
                        data__check__allow_len = len(data__check__allow)
                        for data__check__allow_x, data__check__allow_item in enumerate(data__check__allow):
                            if not isinstance(data__check__allow_item, (dict)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".check.allow[{data__check__allow_x}]".format(**locals()) + " must be object")
                            data__check__allow_item_is_dict = isinstance(data__check__allow_item, dict)
                            if data__check__allow_item_is_dict:
                                data__check__allow_item__missing_keys = set(['finding']) - data__check__allow_item.keys()
                                if data__check__allow_item__missing_keys:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".check.allow[{data__check__allow_x}]".format(**locals()) + " must contain ")
                                data__check__allow_item_keys = set(data__check__allow_item.keys())
                                if "finding" in data__check__allow_item_keys:
                                    data__check__allow_item_keys.remove("finding")
                                    data__check__allow_item__finding = data__check__allow_item["finding"]
                                    if not isinstance(data__check__allow_item__finding, (str)):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".check.allow[{data__check__allow_x}].finding".format(**locals()) + " must be string")
                                    if isinstance(data__check__allow_item__finding, str):
                                        if not REGEX_PATTERNS['^[EW][0-9]{3}$'].search(data__check__allow_item__finding):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".check.allow[{data__check__allow_x}].finding".format(**locals()) + " must match pattern ^[EW][0-9]{3}$")
                                if "at" in data__check__allow_item_keys:
                                    data__check__allow_item_keys.remove("at")
                                    data__check__allow_item__at = data__check__allow_item["at"]
                                    if not isinstance(data__check__allow_item__at, (str)):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".check.allow[{data__check__allow_x}].at".format(**locals()) + " must be string")
                                if "because" in data__check__allow_item_keys:
                                    data__check__allow_item_keys.remove("because")
                                    data__check__allow_item__because = data__check__allow_item["because"]
                                    if not isinstance(data__check__allow_item__because, (str)):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".check.allow[{data__check__allow_x}].because".format(**locals()) + " must be string")
                                if "by" in data__check__allow_item_keys:
                                    data__check__allow_item_keys.remove("by")
                                    data__check__allow_item__by = data__check__allow_item["by"]
                                    if not isinstance(data__check__allow_item__by, (str)):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".check.allow[{data__check__allow_x}].by".format(**locals()) + " must be string")
                                if "until" in data__check__allow_item_keys:
                                    data__check__allow_item_keys.remove("until")
                                    data__check__allow_item__until = data__check__allow_item["until"]
                                    validate____defs_date(data__check__allow_item__until, custom_formats, (name_prefix or "data") + ".check.allow[{data__check__allow_x}].until".format(**locals()))
                                if data__check__allow_item_keys:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".check.allow[{data__check__allow_x}]".format(**locals()) + " must not contain "+str(data__check__allow_item_keys)+" properties")
                if data__check_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".check must not contain "+str(data__check_keys)+" properties")
        if "part" in data_keys:
            data_keys.remove("part")
            data__part = data["part"]
            validate____defs_id(data__part, custom_formats, (name_prefix or "data") + ".part")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    try:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['part']) - data.keys()
            if data__missing_keys:
                raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
    except (JsonSchemaValueException, JsonSchemaValuesException):
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data__missing_keys = set(['policy', 'council', 'version', 'effective', 'timezone']) - data.keys()
            if data__missing_keys:
                raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
    else:
        data_is_dict = isinstance(data, dict)
        if data_is_dict:
            data_keys = set(data.keys())
            if "policy" in data_keys:
                data_keys.remove("policy")
                data__policy = data["policy"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".policy must not be there")
            if "council" in data_keys:
                data_keys.remove("council")
                data__council = data["council"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".council must not be there")
            if "version" in data_keys:
                data_keys.remove("version")
                data__version = data["version"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".version must not be there")
            if "status" in data_keys:
                data_keys.remove("status")
                data__status = data["status"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".status must not be there")
            if "effective" in data_keys:
                data_keys.remove("effective")
                data__effective = data["effective"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".effective must not be there")
            if "review_by" in data_keys:
                data_keys.remove("review_by")
                data__reviewby = data["review_by"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".review_by must not be there")
            if "imports" in data_keys:
                data_keys.remove("imports")
                data__imports = data["imports"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".imports must not be there")
            if "clauses" in data_keys:
                data_keys.remove("clauses")
                data__clauses = data["clauses"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".clauses must not be there")
            if "cites" in data_keys:
                data_keys.remove("cites")
                data__cites = data["cites"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".cites must not be there")
            if "reviewed_clauses" in data_keys:
                data_keys.remove("reviewed_clauses")
                data__reviewedclauses = data["reviewed_clauses"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reviewed_clauses must not be there")
            if "timezone" in data_keys:
                data_keys.remove("timezone")
                data__timezone = data["timezone"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".timezone must not be there")
            if "calendar" in data_keys:
                data_keys.remove("calendar")
                data__calendar = data["calendar"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar must not be there")
            if "conventions" in data_keys:
                data_keys.remove("conventions")
                data__conventions = data["conventions"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".conventions must not be there")
            if "bounds" in data_keys:
                data_keys.remove("bounds")
                data__bounds = data["bounds"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".bounds must not be there")
            if "check" in data_keys:
                data_keys.remove("check")
                data__check = data["check"]
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".check must not be there")
    return data

def validate____defs_retention_rule(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['id', 'file_class', 'keep']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "id" in data_keys:
            data_keys.remove("id")
            data__id = data["id"]
            validate____defs_id(data__id, custom_formats, (name_prefix or "data") + ".id")
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".title must be string")
        if "when" in data_keys:
            data_keys.remove("when")
            data__when = data["when"]
            validate____defs_condition(data__when, custom_formats, (name_prefix or "data") + ".when")
        if "unless" in data_keys:
            data_keys.remove("unless")
            data__unless = data["unless"]
            validate____defs_condition(data__unless, custom_formats, (name_prefix or "data") + ".unless")
        if "file_class" in data_keys:
            data_keys.remove("file_class")
            data__fileclass = data["file_class"]
            if not isinstance(data__fileclass, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".file_class must be string")
            if isinstance(data__fileclass, str):
                data__fileclass_len = len(data__fileclass)
                if data__fileclass_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".file_class must be longer than or equal to 1 characters")
        if "keep" in data_keys:
            data_keys.remove("keep")
            data__keep = data["keep"]
            if not isinstance(data__keep, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".keep must be string")
            if isinstance(data__keep, str):
                data__keep_len = len(data__keep)
                if data__keep_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".keep must be longer than or equal to 1 characters")
        if "from" in data_keys:
            data_keys.remove("from")
            data__from = data["from"]
            validate____defs_moment(data__from, custom_formats, (name_prefix or "data") + ".from")
        if "disposal" in data_keys:
            data_keys.remove("disposal")
            data__disposal = data["disposal"]
            if not isinstance(data__disposal, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".disposal must be string")
            if not (isinstance(data__disposal, str) and data__disposal == 'destroy' or isinstance(data__disposal, str) and data__disposal == 'transfer' or isinstance(data__disposal, str) and data__disposal == 'review'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".disposal must be one of ['destroy', 'transfer', 'review']")
        if "clause" in data_keys:
            data_keys.remove("clause")
            data__clause = data["clause"]
            validate____defs_clause(data__clause, custom_formats, (name_prefix or "data") + ".clause")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_persons(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "same_by" in data_keys:
            data_keys.remove("same_by")
            data__sameby = data["same_by"]
            if not isinstance(data__sameby, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".same_by must be array")
            data__sameby_is_list = isinstance(data__sameby, (list, tuple))
            if data__sameby_is_list:
                data__sameby_len = len(data__sameby)
                for data__sameby_x, data__sameby_item in enumerate(data__sameby):
                    if not isinstance(data__sameby_item, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".same_by[{data__sameby_x}]".format(**locals()) + " must be array")
                    data__sameby_item_is_list = isinstance(data__sameby_item, (list, tuple))
                    if data__sameby_item_is_list:
                        data__sameby_item_len = len(data__sameby_item)
                        if data__sameby_item_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".same_by[{data__sameby_x}]".format(**locals()) + " must contain at least 1 items")
                        for data__sameby_item_x, data__sameby_item_item in enumerate(data__sameby_item):
                            if not isinstance(data__sameby_item_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".same_by[{data__sameby_x}][{data__sameby_item_x}]".format(**locals()) + " must be string")
                            if not (isinstance(data__sameby_item_item, str) and data__sameby_item_item == 'name' or isinstance(data__sameby_item_item, str) and data__sameby_item_item == 'contact' or isinstance(data__sameby_item_item, str) and data__sameby_item_item == 'address' or isinstance(data__sameby_item_item, str) and data__sameby_item_item == 'phone' or isinstance(data__sameby_item_item, str) and data__sameby_item_item == 'email'):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".same_by[{data__sameby_x}][{data__sameby_item_x}]".format(**locals()) + " must be one of ['name', 'contact', 'address', 'phone', 'email']")
        if "perhaps_by" in data_keys:
            data_keys.remove("perhaps_by")
            data__perhapsby = data["perhaps_by"]
            if not isinstance(data__perhapsby, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".perhaps_by must be array")
            data__perhapsby_is_list = isinstance(data__perhapsby, (list, tuple))
            if data__perhapsby_is_list:
                data__perhapsby_len = len(data__perhapsby)
                for data__perhapsby_x, data__perhapsby_item in enumerate(data__perhapsby):
                    if not isinstance(data__perhapsby_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".perhaps_by[{data__perhapsby_x}]".format(**locals()) + " must be string")
                    if not (isinstance(data__perhapsby_item, str) and data__perhapsby_item == 'email' or isinstance(data__perhapsby_item, str) and data__perhapsby_item == 'phone' or isinstance(data__perhapsby_item, str) and data__perhapsby_item == 'contact'):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".perhaps_by[{data__perhapsby_x}]".format(**locals()) + " must be one of ['email', 'phone', 'contact']")
        if "kept_by" in data_keys:
            data_keys.remove("kept_by")
            data__keptby = data["kept_by"]
            validate____defs_roles(data__keptby, custom_formats, (name_prefix or "data") + ".kept_by")
        if "preferred_channel" in data_keys:
            data_keys.remove("preferred_channel")
            data__preferredchannel = data["preferred_channel"]
            if not isinstance(data__preferredchannel, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".preferred_channel must be string")
        if "preferred_format" in data_keys:
            data_keys.remove("preferred_format")
            data__preferredformat = data["preferred_format"]
            if not isinstance(data__preferredformat, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".preferred_format must be string")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_convention_late(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str, dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string or object")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^(refuse|accept)$'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^(refuse|accept)$")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['discretion']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "discretion" in data_keys:
            data_keys.remove("discretion")
            data__discretion = data["discretion"]
            validate____defs_roles(data__discretion, custom_formats, (name_prefix or "data") + ".discretion")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_moment(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str, dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string or object")
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be longer than or equal to 1 characters")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 properties")
        data_keys = set(data.keys())
        if "event" in data_keys:
            data_keys.remove("event")
            data__event = data["event"]
            if not isinstance(data__event, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".event must be string")
            if isinstance(data__event, str):
                data__event_len = len(data__event)
                if data__event_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".event must be longer than or equal to 1 characters")
        if "when" in data_keys:
            data_keys.remove("when")
            data__when = data["when"]
            validate____defs_condition(data__when, custom_formats, (name_prefix or "data") + ".when")
        if "any" in data_keys:
            data_keys.remove("any")
            data__any = data["any"]
            if not isinstance(data__any, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".any must be array")
            data__any_is_list = isinstance(data__any, (list, tuple))
            if data__any_is_list:
                data__any_len = len(data__any)
                if data__any_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".any must contain at least 1 items")
                for data__any_x, data__any_item in enumerate(data__any):
                    validate____defs_moment(data__any_item, custom_formats, (name_prefix or "data") + ".any[{data__any_x}]".format(**locals()))
        if "all" in data_keys:
            data_keys.remove("all")
            data__all = data["all"]
            if not isinstance(data__all, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".all must be array")
            data__all_is_list = isinstance(data__all, (list, tuple))
            if data__all_is_list:
                data__all_len = len(data__all)
                if data__all_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".all must contain at least 1 items")
                for data__all_x, data__all_item in enumerate(data__all):
                    validate____defs_moment(data__all_item, custom_formats, (name_prefix or "data") + ".all[{data__all_x}]".format(**locals()))
        if "if_known" in data_keys:
            data_keys.remove("if_known")
            data__ifknown = data["if_known"]
            if not isinstance(data__ifknown, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".if_known must be boolean")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_source(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str, dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string or object")
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be longer than or equal to 1 characters")
        if not REGEX_PATTERNS['^[0-9]+(\\.[0-9]+)?( to [0-9]+(\\.[0-9]+)?)? +[a-z][a-z -]*$'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^[0-9]+(\\.[0-9]+)?( to [0-9]+(\\.[0-9]+)?)? +[a-z][a-z -]*$")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 properties")
        data_keys = set(data.keys())
        if "table" in data_keys:
            data_keys.remove("table")
            data__table = data["table"]
            if not isinstance(data__table, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".table must be string")
        if "fact" in data_keys:
            data_keys.remove("fact")
            data__fact = data["fact"]
            if not isinstance(data__fact, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".fact must be string")
        if "unit" in data_keys:
            data_keys.remove("unit")
            data__unit = data["unit"]
            if not isinstance(data__unit, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".unit must be string")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_rungs(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str, list, tuple)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string or array")
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be longer than or equal to 1 characters")
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 items")
        for data_x, data_item in enumerate(data):
            validate____defs_rung(data_item, custom_formats, (name_prefix or "data") + "[{data_x}]".format(**locals()))
    return data

def validate____defs_rung(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str, dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string or object")
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be longer than or equal to 1 characters")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 properties")
        data_keys = set(data.keys())
        if "role" in data_keys:
            data_keys.remove("role")
            data__role = data["role"]
            if not isinstance(data__role, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".role must be string")
        if "pool" in data_keys:
            data_keys.remove("pool")
            data__pool = data["pool"]
            if not isinstance(data__pool, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".pool must be string")
        if "order" in data_keys:
            data_keys.remove("order")
            data__order = data["order"]
            if not isinstance(data__order, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".order must be string")
        if "selected_by" in data_keys:
            data_keys.remove("selected_by")
            data__selectedby = data["selected_by"]
            validate____defs_roles(data__selectedby, custom_formats, (name_prefix or "data") + ".selected_by")
        if "nominated_by" in data_keys:
            data_keys.remove("nominated_by")
            data__nominatedby = data["nominated_by"]
            if not isinstance(data__nominatedby, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".nominated_by must be string")
        if "eligible" in data_keys:
            data_keys.remove("eligible")
            data__eligible = data["eligible"]
            if not isinstance(data__eligible, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".eligible must be string or array")
            if isinstance(data__eligible, str):
                data__eligible_len = len(data__eligible)
                if data__eligible_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".eligible must be longer than or equal to 1 characters")
            data__eligible_is_list = isinstance(data__eligible, (list, tuple))
            if data__eligible_is_list:
                data__eligible_len = len(data__eligible)
                if data__eligible_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".eligible must contain at least 1 items")
                for data__eligible_x, data__eligible_item in enumerate(data__eligible):
                    if not isinstance(data__eligible_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".eligible[{data__eligible_x}]".format(**locals()) + " must be string")
                    if isinstance(data__eligible_item, str):
                        data__eligible_item_len = len(data__eligible_item)
                        if data__eligible_item_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".eligible[{data__eligible_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
        if "within" in data_keys:
            data_keys.remove("within")
            data__within = data["within"]
            validate____defs_source(data__within, custom_formats, (name_prefix or "data") + ".within")
        if "from" in data_keys:
            data_keys.remove("from")
            data__from = data["from"]
            validate____defs_moment(data__from, custom_formats, (name_prefix or "data") + ".from")
        if "calendar" in data_keys:
            data_keys.remove("calendar")
            data__calendar = data["calendar"]
            if not isinstance(data__calendar, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar must be string")
        if "warn" in data_keys:
            data_keys.remove("warn")
            data__warn = data["warn"]
            if not isinstance(data__warn, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn must be array")
            data__warn_is_list = isinstance(data__warn, (list, tuple))
            if data__warn_is_list:
                data__warn_len = len(data__warn)
                for data__warn_x, data__warn_item in enumerate(data__warn):
                    if not isinstance(data__warn_item, (str, dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn[{data__warn_x}]".format(**locals()) + " must be string or object")
                    if isinstance(data__warn_item, str):
                        if not REGEX_PATTERNS['^at start$|^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$'].search(data__warn_item):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn[{data__warn_x}]".format(**locals()) + " must match pattern ^at start$|^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$")
                    data__warn_item_is_dict = isinstance(data__warn_item, dict)
                    if data__warn_item_is_dict:
                        data__warn_item_len = len(data__warn_item)
                        if data__warn_item_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn[{data__warn_x}]".format(**locals()) + " must contain at least 1 properties")
                        data__warn_item_keys = set(data__warn_item.keys())
                        if "before" in data__warn_item_keys:
                            data__warn_item_keys.remove("before")
                            data__warn_item__before = data__warn_item["before"]
                            validate____defs_amount(data__warn_item__before, custom_formats, (name_prefix or "data") + ".warn[{data__warn_x}].before".format(**locals()))
                        if "at" in data__warn_item_keys:
                            data__warn_item_keys.remove("at")
                            data__warn_item__at = data__warn_item["at"]
                            if not isinstance(data__warn_item__at, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn[{data__warn_x}].at".format(**locals()) + " must be string")
                            if not (isinstance(data__warn_item__at, str) and data__warn_item__at == 'start'):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn[{data__warn_x}].at".format(**locals()) + " must be one of ['start']")
                        if "notify" in data__warn_item_keys:
                            data__warn_item_keys.remove("notify")
                            data__warn_item__notify = data__warn_item["notify"]
                            validate____defs_roles(data__warn_item__notify, custom_formats, (name_prefix or "data") + ".warn[{data__warn_x}].notify".format(**locals()))
                        if data__warn_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn[{data__warn_x}]".format(**locals()) + " must not contain "+str(data__warn_item_keys)+" properties")
        if "owner" in data_keys:
            data_keys.remove("owner")
            data__owner = data["owner"]
            if not isinstance(data__owner, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".owner must be string")
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".title must be string")
        if "when" in data_keys:
            data_keys.remove("when")
            data__when = data["when"]
            validate____defs_condition(data__when, custom_formats, (name_prefix or "data") + ".when")
        if "clause" in data_keys:
            data_keys.remove("clause")
            data__clause = data["clause"]
            validate____defs_clause(data__clause, custom_formats, (name_prefix or "data") + ".clause")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_convention_end(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'stay' or isinstance(data, str) and data == 'next' or isinstance(data, str) and data == 'previous'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['stay', 'next', 'previous']")
    return data

def validate____defs_convention_time(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^(close of business|end of day|exact|([01]?[0-9]|2[0-3]):[0-5][0-9])$'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^(close of business|end of day|exact|([01]?[0-9]|2[0-3]):[0-5][0-9])$")
    return data

def validate____defs_limit(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str, dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string or object")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[0-9]+(\\.[0-9]+)?( to [0-9]+(\\.[0-9]+)?)? +[a-z][a-z -]*$|^none$'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^[0-9]+(\\.[0-9]+)?( to [0-9]+(\\.[0-9]+)?)? +[a-z][a-z -]*$|^none$")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 properties")
        data_keys = set(data.keys())
        if "within" in data_keys:
            data_keys.remove("within")
            data__within = data["within"]
            validate____defs_source(data__within, custom_formats, (name_prefix or "data") + ".within")
        if "before" in data_keys:
            data_keys.remove("before")
            data__before = data["before"]
            validate____defs_source(data__before, custom_formats, (name_prefix or "data") + ".before")
        if "stated" in data_keys:
            data_keys.remove("stated")
            data__stated = data["stated"]
            validate____defs_moment(data__stated, custom_formats, (name_prefix or "data") + ".stated")
        if "at" in data_keys:
            data_keys.remove("at")
            data__at = data["at"]
            if not isinstance(data__at, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".at must be string")
            if isinstance(data__at, str):
                if not REGEX_PATTERNS['^next [a-z][a-z0-9-]*$'].search(data__at):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".at must match pattern ^next [a-z][a-z0-9-]*$")
        if "same_day" in data_keys:
            data_keys.remove("same_day")
            data__sameday = data["same_day"]
            if not isinstance(data__sameday, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".same_day must be boolean")
        if "lesser_of" in data_keys:
            data_keys.remove("lesser_of")
            data__lesserof = data["lesser_of"]
            if not isinstance(data__lesserof, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".lesser_of must be array")
            data__lesserof_is_list = isinstance(data__lesserof, (list, tuple))
            if data__lesserof_is_list:
                data__lesserof_len = len(data__lesserof)
                if data__lesserof_len < 2:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".lesser_of must contain at least 2 items")
                for data__lesserof_x, data__lesserof_item in enumerate(data__lesserof):
                    validate____defs_limit(data__lesserof_item, custom_formats, (name_prefix or "data") + ".lesser_of[{data__lesserof_x}]".format(**locals()))
        if "greater_of" in data_keys:
            data_keys.remove("greater_of")
            data__greaterof = data["greater_of"]
            if not isinstance(data__greaterof, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".greater_of must be array")
            data__greaterof_is_list = isinstance(data__greaterof, (list, tuple))
            if data__greaterof_is_list:
                data__greaterof_len = len(data__greaterof)
                if data__greaterof_len < 2:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".greater_of must contain at least 2 items")
                for data__greaterof_x, data__greaterof_item in enumerate(data__greaterof):
                    validate____defs_limit(data__greaterof_item, custom_formats, (name_prefix or "data") + ".greater_of[{data__greaterof_x}]".format(**locals()))
        if "from" in data_keys:
            data_keys.remove("from")
            data__from = data["from"]
            validate____defs_moment(data__from, custom_formats, (name_prefix or "data") + ".from")
        if "calendar" in data_keys:
            data_keys.remove("calendar")
            data__calendar = data["calendar"]
            if not isinstance(data__calendar, (str, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar must be string or object")
            data__calendar_is_dict = isinstance(data__calendar, dict)
            if data__calendar_is_dict:
                data__calendar_len = len(data__calendar)
                if data__calendar_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar must contain at least 1 properties")
                data__calendar_keys = set(data__calendar.keys())
                if "table" in data__calendar_keys:
                    data__calendar_keys.remove("table")
                    data__calendar__table = data__calendar["table"]
                    if not isinstance(data__calendar__table, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar.table must be string")
                if "closed_in_any" in data__calendar_keys:
                    data__calendar_keys.remove("closed_in_any")
                    data__calendar__closedinany = data__calendar["closed_in_any"]
                    if not isinstance(data__calendar__closedinany, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar.closed_in_any must be array")
                    data__calendar__closedinany_is_list = isinstance(data__calendar__closedinany, (list, tuple))
                    if data__calendar__closedinany_is_list:
                        data__calendar__closedinany_len = len(data__calendar__closedinany)
                        if data__calendar__closedinany_len < 2:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar.closed_in_any must contain at least 2 items")
                        for data__calendar__closedinany_x, data__calendar__closedinany_item in enumerate(data__calendar__closedinany):
                            if not isinstance(data__calendar__closedinany_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar.closed_in_any[{data__calendar__closedinany_x}]".format(**locals()) + " must be string")
                if data__calendar_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar must not contain "+str(data__calendar_keys)+" properties")
        if "plus" in data_keys:
            data_keys.remove("plus")
            data__plus = data["plus"]
            if not isinstance(data__plus, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".plus must be array")
            data__plus_is_list = isinstance(data__plus, (list, tuple))
            if data__plus_is_list:
                data__plus_len = len(data__plus)
                for data__plus_x, data__plus_item in enumerate(data__plus):
                    if not isinstance(data__plus_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".plus[{data__plus_x}]".format(**locals()) + " must be object")
                    data__plus_item_is_dict = isinstance(data__plus_item, dict)
                    if data__plus_item_is_dict:
                        data__plus_item__missing_keys = set(['within']) - data__plus_item.keys()
                        if data__plus_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".plus[{data__plus_x}]".format(**locals()) + " must contain ")
                        data__plus_item_keys = set(data__plus_item.keys())
                        if "within" in data__plus_item_keys:
                            data__plus_item_keys.remove("within")
                            data__plus_item__within = data__plus_item["within"]
                            validate____defs_amount(data__plus_item__within, custom_formats, (name_prefix or "data") + ".plus[{data__plus_x}].within".format(**locals()))
                        if "when" in data__plus_item_keys:
                            data__plus_item_keys.remove("when")
                            data__plus_item__when = data__plus_item["when"]
                            validate____defs_condition(data__plus_item__when, custom_formats, (name_prefix or "data") + ".plus[{data__plus_x}].when".format(**locals()))
                        if "clause" in data__plus_item_keys:
                            data__plus_item_keys.remove("clause")
                            data__plus_item__clause = data__plus_item["clause"]
                            validate____defs_clause(data__plus_item__clause, custom_formats, (name_prefix or "data") + ".plus[{data__plus_x}].clause".format(**locals()))
                        if data__plus_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".plus[{data__plus_x}]".format(**locals()) + " must not contain "+str(data__plus_item_keys)+" properties")
        if "clause" in data_keys:
            data_keys.remove("clause")
            data__clause = data["clause"]
            validate____defs_clause(data__clause, custom_formats, (name_prefix or "data") + ".clause")
        if "days" in data_keys:
            data_keys.remove("days")
            data__days = data["days"]
            validate____defs_convention_days(data__days, custom_formats, (name_prefix or "data") + ".days")
        if "hours" in data_keys:
            data_keys.remove("hours")
            data__hours = data["hours"]
            validate____defs_convention_hours(data__hours, custom_formats, (name_prefix or "data") + ".hours")
        if "first_day" in data_keys:
            data_keys.remove("first_day")
            data__firstday = data["first_day"]
            validate____defs_convention_first_day(data__firstday, custom_formats, (name_prefix or "data") + ".first_day")
        if "clear" in data_keys:
            data_keys.remove("clear")
            data__clear = data["clear"]
            validate____defs_convention_clear(data__clear, custom_formats, (name_prefix or "data") + ".clear")
        if "time" in data_keys:
            data_keys.remove("time")
            data__time = data["time"]
            validate____defs_convention_time(data__time, custom_formats, (name_prefix or "data") + ".time")
        if "end" in data_keys:
            data_keys.remove("end")
            data__end = data["end"]
            validate____defs_convention_end(data__end, custom_formats, (name_prefix or "data") + ".end")
        if "roll_past" in data_keys:
            data_keys.remove("roll_past")
            data__rollpast = data["roll_past"]
            validate____defs_convention_roll_past(data__rollpast, custom_formats, (name_prefix or "data") + ".roll_past")
        if "pause_days" in data_keys:
            data_keys.remove("pause_days")
            data__pausedays = data["pause_days"]
            validate____defs_convention_pause_days(data__pausedays, custom_formats, (name_prefix or "data") + ".pause_days")
        if "range" in data_keys:
            data_keys.remove("range")
            data__range = data["range"]
            validate____defs_convention_range(data__range, custom_formats, (name_prefix or "data") + ".range")
        if "if_known" in data_keys:
            data_keys.remove("if_known")
            data__ifknown = data["if_known"]
            if not isinstance(data__ifknown, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".if_known must be boolean")
        if "fixed" in data_keys:
            data_keys.remove("fixed")
            data__fixed = data["fixed"]
            if not isinstance(data__fixed, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".fixed must be boolean")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_convention_range(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'target and limit' or isinstance(data, str) and data == 'upper only'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['target and limit', 'upper only']")
    return data

def validate____defs_convention_pause_days(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'whole days' or isinstance(data, str) and data == 'exact'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['whole days', 'exact']")
    return data

def validate____defs_convention_roll_past(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'closed' or isinstance(data, str) and data == 'short'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['closed', 'short']")
    return data

def validate____defs_convention_clear(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (bool)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be boolean")
    return data

def validate____defs_convention_first_day(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'not counted' or isinstance(data, str) and data == 'counted'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['not counted', 'counted']")
    return data

def validate____defs_convention_hours(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'elapsed' or isinstance(data, str) and data == 'business' or isinstance(data, str) and data == 'working days'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['elapsed', 'business', 'working days']")
    return data

def validate____defs_convention_days(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'calendar' or isinstance(data, str) and data == 'working' or isinstance(data, str) and data == '24 hours'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['calendar', 'working', '24 hours']")
    return data

def validate____defs_amount(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]*$'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]*$")
    return data

def validate____defs_window(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['act']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".title must be string")
        if "for" in data_keys:
            data_keys.remove("for")
            data__for = data["for"]
            validate____defs_condition(data__for, custom_formats, (name_prefix or "data") + ".for")
        if "act" in data_keys:
            data_keys.remove("act")
            data__act = data["act"]
            validate____defs_moment(data__act, custom_formats, (name_prefix or "data") + ".act")
        if "opens" in data_keys:
            data_keys.remove("opens")
            data__opens = data["opens"]
            validate____defs_limit(data__opens, custom_formats, (name_prefix or "data") + ".opens")
        if "closes" in data_keys:
            data_keys.remove("closes")
            data__closes = data["closes"]
            validate____defs_limit(data__closes, custom_formats, (name_prefix or "data") + ".closes")
        if "from" in data_keys:
            data_keys.remove("from")
            data__from = data["from"]
            validate____defs_moment(data__from, custom_formats, (name_prefix or "data") + ".from")
        if "calendar" in data_keys:
            data_keys.remove("calendar")
            data__calendar = data["calendar"]
            if not isinstance(data__calendar, (str, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar must be string or object")
            data__calendar_is_dict = isinstance(data__calendar, dict)
            if data__calendar_is_dict:
                data__calendar_len = len(data__calendar)
                if data__calendar_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar must contain at least 1 properties")
                data__calendar_keys = set(data__calendar.keys())
                if "table" in data__calendar_keys:
                    data__calendar_keys.remove("table")
                    data__calendar__table = data__calendar["table"]
                    if not isinstance(data__calendar__table, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar.table must be string")
                if "closed_in_any" in data__calendar_keys:
                    data__calendar_keys.remove("closed_in_any")
                    data__calendar__closedinany = data__calendar["closed_in_any"]
                    if not isinstance(data__calendar__closedinany, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar.closed_in_any must be array")
                    data__calendar__closedinany_is_list = isinstance(data__calendar__closedinany, (list, tuple))
                    if data__calendar__closedinany_is_list:
                        data__calendar__closedinany_len = len(data__calendar__closedinany)
                        if data__calendar__closedinany_len < 2:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar.closed_in_any must contain at least 2 items")
                        for data__calendar__closedinany_x, data__calendar__closedinany_item in enumerate(data__calendar__closedinany):
                            if not isinstance(data__calendar__closedinany_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar.closed_in_any[{data__calendar__closedinany_x}]".format(**locals()) + " must be string")
                if data__calendar_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar must not contain "+str(data__calendar_keys)+" properties")
        if "early" in data_keys:
            data_keys.remove("early")
            data__early = data["early"]
            validate____defs_convention_early(data__early, custom_formats, (name_prefix or "data") + ".early")
        if "late" in data_keys:
            data_keys.remove("late")
            data__late = data["late"]
            validate____defs_convention_late(data__late, custom_formats, (name_prefix or "data") + ".late")
        if "extend" in data_keys:
            data_keys.remove("extend")
            data__extend = data["extend"]
            validate____defs_timeframe_extend(data__extend, custom_formats, (name_prefix or "data") + ".extend")
        if "pause" in data_keys:
            data_keys.remove("pause")
            data__pause = data["pause"]
            validate____defs_timeframe_pause(data__pause, custom_formats, (name_prefix or "data") + ".pause")
        if "ceiling" in data_keys:
            data_keys.remove("ceiling")
            data__ceiling = data["ceiling"]
            validate____defs_timeframe_ceiling(data__ceiling, custom_formats, (name_prefix or "data") + ".ceiling")
        if "lapse" in data_keys:
            data_keys.remove("lapse")
            data__lapse = data["lapse"]
            validate____defs_timeframe_lapse(data__lapse, custom_formats, (name_prefix or "data") + ".lapse")
        if "cancel" in data_keys:
            data_keys.remove("cancel")
            data__cancel = data["cancel"]
            validate____defs_timeframe_cancel(data__cancel, custom_formats, (name_prefix or "data") + ".cancel")
        if "for_each" in data_keys:
            data_keys.remove("for_each")
            data__foreach = data["for_each"]
            validate____defs_timeframe_for_each(data__foreach, custom_formats, (name_prefix or "data") + ".for_each")
        if "effective" in data_keys:
            data_keys.remove("effective")
            data__effective = data["effective"]
            validate____defs_timeframe_effective(data__effective, custom_formats, (name_prefix or "data") + ".effective")
        if "clause" in data_keys:
            data_keys.remove("clause")
            data__clause = data["clause"]
            validate____defs_clause(data__clause, custom_formats, (name_prefix or "data") + ".clause")
        if "days" in data_keys:
            data_keys.remove("days")
            data__days = data["days"]
            validate____defs_convention_days(data__days, custom_formats, (name_prefix or "data") + ".days")
        if "hours" in data_keys:
            data_keys.remove("hours")
            data__hours = data["hours"]
            validate____defs_convention_hours(data__hours, custom_formats, (name_prefix or "data") + ".hours")
        if "first_day" in data_keys:
            data_keys.remove("first_day")
            data__firstday = data["first_day"]
            validate____defs_convention_first_day(data__firstday, custom_formats, (name_prefix or "data") + ".first_day")
        if "clear" in data_keys:
            data_keys.remove("clear")
            data__clear = data["clear"]
            validate____defs_convention_clear(data__clear, custom_formats, (name_prefix or "data") + ".clear")
        if "time" in data_keys:
            data_keys.remove("time")
            data__time = data["time"]
            validate____defs_convention_time(data__time, custom_formats, (name_prefix or "data") + ".time")
        if "end" in data_keys:
            data_keys.remove("end")
            data__end = data["end"]
            validate____defs_convention_end(data__end, custom_formats, (name_prefix or "data") + ".end")
        if "roll_past" in data_keys:
            data_keys.remove("roll_past")
            data__rollpast = data["roll_past"]
            validate____defs_convention_roll_past(data__rollpast, custom_formats, (name_prefix or "data") + ".roll_past")
        if "pause_days" in data_keys:
            data_keys.remove("pause_days")
            data__pausedays = data["pause_days"]
            validate____defs_convention_pause_days(data__pausedays, custom_formats, (name_prefix or "data") + ".pause_days")
        if "learnt" in data_keys:
            data_keys.remove("learnt")
            data__learnt = data["learnt"]
            validate____defs_convention_learnt(data__learnt, custom_formats, (name_prefix or "data") + ".learnt")
        if "base" in data_keys:
            data_keys.remove("base")
            data__base = data["base"]
            validate____defs_convention_base(data__base, custom_formats, (name_prefix or "data") + ".base")
        if "in_time" in data_keys:
            data_keys.remove("in_time")
            data__intime = data["in_time"]
            validate____defs_convention_in_time(data__intime, custom_formats, (name_prefix or "data") + ".in_time")
        if "receipt" in data_keys:
            data_keys.remove("receipt")
            data__receipt = data["receipt"]
            validate____defs_receipt(data__receipt, custom_formats, (name_prefix or "data") + ".receipt")
        if "service" in data_keys:
            data_keys.remove("service")
            data__service = data["service"]
            validate____defs_service(data__service, custom_formats, (name_prefix or "data") + ".service")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_service(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['applies_to', 'after']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "applies_to" in data_keys:
            data_keys.remove("applies_to")
            data__appliesto = data["applies_to"]
            if not isinstance(data__appliesto, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".applies_to must be string or array")
            if isinstance(data__appliesto, str):
                data__appliesto_len = len(data__appliesto)
                if data__appliesto_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".applies_to must be longer than or equal to 1 characters")
            data__appliesto_is_list = isinstance(data__appliesto, (list, tuple))
            if data__appliesto_is_list:
                data__appliesto_len = len(data__appliesto)
                if data__appliesto_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".applies_to must contain at least 1 items")
                for data__appliesto_x, data__appliesto_item in enumerate(data__appliesto):
                    if not isinstance(data__appliesto_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".applies_to[{data__appliesto_x}]".format(**locals()) + " must be string")
                    if isinstance(data__appliesto_item, str):
                        data__appliesto_item_len = len(data__appliesto_item)
                        if data__appliesto_item_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".applies_to[{data__appliesto_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
        if "after" in data_keys:
            data_keys.remove("after")
            data__after = data["after"]
            if not isinstance(data__after, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".after must be object")
            data__after_is_dict = isinstance(data__after, dict)
            if data__after_is_dict:
                data__after_len = len(data__after)
                if data__after_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".after must contain at least 1 properties")
                data__after_keys = set(data__after.keys())
                for data__after_key in data__after_keys:
                    if data__after_key not in []:
                        data__after_value = data__after.get(data__after_key)
                        validate____defs_limit(data__after_value, custom_formats, (name_prefix or "data") + ".after.{data__after_key}".format(**locals()))
        if "stops" in data_keys:
            data_keys.remove("stops")
            data__stops = data["stops"]
            if not isinstance(data__stops, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".stops must be boolean")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_receipt(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "after_hours" in data_keys:
            data_keys.remove("after_hours")
            data__afterhours = data["after_hours"]
            if not isinstance(data__afterhours, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".after_hours must be string")
            if not (isinstance(data__afterhours, str) and data__afterhours == 'same day' or isinstance(data__afterhours, str) and data__afterhours == 'next working day'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".after_hours must be one of ['same day', 'next working day']")
        if "closed_day" in data_keys:
            data_keys.remove("closed_day")
            data__closedday = data["closed_day"]
            if not isinstance(data__closedday, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed_day must be string")
            if not (isinstance(data__closedday, str) and data__closedday == 'same day' or isinstance(data__closedday, str) and data__closedday == 'next working day'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed_day must be one of ['same day', 'next working day']")
        if "cut_off" in data_keys:
            data_keys.remove("cut_off")
            data__cutoff = data["cut_off"]
            validate____defs_clocktime(data__cutoff, custom_formats, (name_prefix or "data") + ".cut_off")
        if "applies_to" in data_keys:
            data_keys.remove("applies_to")
            data__appliesto = data["applies_to"]
            if not isinstance(data__appliesto, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".applies_to must be string or array")
            if isinstance(data__appliesto, str):
                data__appliesto_len = len(data__appliesto)
                if data__appliesto_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".applies_to must be longer than or equal to 1 characters")
            data__appliesto_is_list = isinstance(data__appliesto, (list, tuple))
            if data__appliesto_is_list:
                data__appliesto_len = len(data__appliesto)
                if data__appliesto_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".applies_to must contain at least 1 items")
                for data__appliesto_x, data__appliesto_item in enumerate(data__appliesto):
                    if not isinstance(data__appliesto_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".applies_to[{data__appliesto_x}]".format(**locals()) + " must be string")
                    if isinstance(data__appliesto_item, str):
                        data__appliesto_item_len = len(data__appliesto_item)
                        if data__appliesto_item_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".applies_to[{data__appliesto_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
        if "channels" in data_keys:
            data_keys.remove("channels")
            data__channels = data["channels"]
            if not isinstance(data__channels, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".channels must be object")
            data__channels_is_dict = isinstance(data__channels, dict)
            if data__channels_is_dict:
                data__channels_keys = set(data__channels.keys())
                for data__channels_key in data__channels_keys:
                    if data__channels_key not in []:
                        data__channels_value = data__channels.get(data__channels_key)
                        if not isinstance(data__channels_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".channels.{data__channels_key}".format(**locals()) + " must be object")
                        data__channels_value_is_dict = isinstance(data__channels_value, dict)
                        if data__channels_value_is_dict:
                            data__channels_value_keys = set(data__channels_value.keys())
                            if "after_hours" in data__channels_value_keys:
                                data__channels_value_keys.remove("after_hours")
                                data__channels_value__afterhours = data__channels_value["after_hours"]
                                if not isinstance(data__channels_value__afterhours, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".channels.{data__channels_key}.after_hours".format(**locals()) + " must be string")
                                if not (isinstance(data__channels_value__afterhours, str) and data__channels_value__afterhours == 'same day' or isinstance(data__channels_value__afterhours, str) and data__channels_value__afterhours == 'next working day'):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".channels.{data__channels_key}.after_hours".format(**locals()) + " must be one of ['same day', 'next working day']")
                            if "closed_day" in data__channels_value_keys:
                                data__channels_value_keys.remove("closed_day")
                                data__channels_value__closedday = data__channels_value["closed_day"]
                                if not isinstance(data__channels_value__closedday, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".channels.{data__channels_key}.closed_day".format(**locals()) + " must be string")
                                if not (isinstance(data__channels_value__closedday, str) and data__channels_value__closedday == 'same day' or isinstance(data__channels_value__closedday, str) and data__channels_value__closedday == 'next working day'):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".channels.{data__channels_key}.closed_day".format(**locals()) + " must be one of ['same day', 'next working day']")
                            if "cut_off" in data__channels_value_keys:
                                data__channels_value_keys.remove("cut_off")
                                data__channels_value__cutoff = data__channels_value["cut_off"]
                                validate____defs_clocktime(data__channels_value__cutoff, custom_formats, (name_prefix or "data") + ".channels.{data__channels_key}.cut_off".format(**locals()))
                            if data__channels_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".channels.{data__channels_key}".format(**locals()) + " must not contain "+str(data__channels_value_keys)+" properties")
        if "stops" in data_keys:
            data_keys.remove("stops")
            data__stops = data["stops"]
            if not isinstance(data__stops, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".stops must be boolean")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_clocktime(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^([01]?[0-9]|2[0-3]):[0-5][0-9]$|^24:00$'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^([01]?[0-9]|2[0-3]):[0-5][0-9]$|^24:00$")
    return data

def validate____defs_convention_in_time(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'requested' or isinstance(data, str) and data == 'decided' or isinstance(data, str) and data == 'agreed' or isinstance(data, str) and data == 'notified'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['requested', 'decided', 'agreed', 'notified']")
    return data

def validate____defs_convention_base(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'end' or isinstance(data, str) and data == 'rolled' or isinstance(data, str) and data == 'total'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['end', 'rolled', 'total']")
    return data

def validate____defs_convention_learnt(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'later only' or isinstance(data, str) and data == 'both ways' or isinstance(data, str) and data == 'pinned'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['later only', 'both ways', 'pinned']")
    return data

def validate____defs_timeframe_effective(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 properties")
        data_keys = set(data.keys())
        if "from" in data_keys:
            data_keys.remove("from")
            data__from = data["from"]
            validate____defs_date(data__from, custom_formats, (name_prefix or "data") + ".from")
        if "to" in data_keys:
            data_keys.remove("to")
            data__to = data["to"]
            validate____defs_date(data__to, custom_formats, (name_prefix or "data") + ".to")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_timeframe_for_each(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    return data

def validate____defs_timeframe_cancel(data, custom_formats={}, name_prefix=None):
    validate____defs_moment(data, custom_formats, (name_prefix or "data") + "")
    return data

def validate____defs_timeframe_lapse(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (list, tuple)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be array")
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be object")
            data_item_is_dict = isinstance(data_item, dict)
            if data_item_is_dict:
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must contain at least 1 properties")
                data_item_keys = set(data_item.keys())
                if "outcome" in data_item_keys:
                    data_item_keys.remove("outcome")
                    data_item__outcome = data_item["outcome"]
                    if not isinstance(data_item__outcome, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].outcome".format(**locals()) + " must be string")
                if "set" in data_item_keys:
                    data_item_keys.remove("set")
                    data_item__set = data_item["set"]
                    if not isinstance(data_item__set, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].set".format(**locals()) + " must be object")
                    data_item__set_is_dict = isinstance(data_item__set, dict)
                    if data_item__set_is_dict:
                        data_item__set_len = len(data_item__set)
                        if data_item__set_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].set".format(**locals()) + " must contain at least 1 properties")
                        data_item__set_keys = set(data_item__set.keys())
                        for data_item__set_key in data_item__set_keys:
                            if data_item__set_key not in []:
                                data_item__set_value = data_item__set.get(data_item__set_key)
                                if not isinstance(data_item__set_value, (str, int, float, Decimal, bool, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].set.{data_item__set_key}".format(**locals()) + " must be string or number or boolean or array")
                                data_item__set_value_is_list = isinstance(data_item__set_value, (list, tuple))
                                if data_item__set_value_is_list:
                                    data_item__set_value_len = len(data_item__set_value)
                                    for data_item__set_value_x, data_item__set_value_item in enumerate(data_item__set_value):
                                        if not isinstance(data_item__set_value_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].set.{data_item__set_key}[{data_item__set_value_x}]".format(**locals()) + " must be string")
                if "remedy" in data_item_keys:
                    data_item_keys.remove("remedy")
                    data_item__remedy = data_item["remedy"]
                    if not isinstance(data_item__remedy, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].remedy".format(**locals()) + " must be string")
                if "close" in data_item_keys:
                    data_item_keys.remove("close")
                    data_item__close = data_item["close"]
                    if not isinstance(data_item__close, (bool)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].close".format(**locals()) + " must be boolean")
                if "still" in data_item_keys:
                    data_item_keys.remove("still")
                    data_item__still = data_item["still"]
                    if not isinstance(data_item__still, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].still".format(**locals()) + " must be string")
                    if not (isinstance(data_item__still, str) and data_item__still == 'allowed' or isinstance(data_item__still, str) and data_item__still == 'refused'):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].still".format(**locals()) + " must be one of ['allowed', 'refused']")
                if "when" in data_item_keys:
                    data_item_keys.remove("when")
                    data_item__when = data_item["when"]
                    validate____defs_condition(data_item__when, custom_formats, (name_prefix or "data") + "[{data_x}].when".format(**locals()))
                if "clause" in data_item_keys:
                    data_item_keys.remove("clause")
                    data_item__clause = data_item["clause"]
                    validate____defs_clause(data_item__clause, custom_formats, (name_prefix or "data") + "[{data_x}].clause".format(**locals()))
                if data_item_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must not contain "+str(data_item_keys)+" properties")
    return data

def validate____defs_timeframe_ceiling(data, custom_formats={}, name_prefix=None):
    validate____defs_limit(data, custom_formats, (name_prefix or "data") + "")
    return data

def validate____defs_timeframe_pause(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (list, tuple)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be array")
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be object")
            data_item_is_dict = isinstance(data_item, dict)
            if data_item_is_dict:
                data_item__missing_keys = set(['from', 'to', 'start_day', 'end_day']) - data_item.keys()
                if data_item__missing_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must contain ")
                data_item_keys = set(data_item.keys())
                if "from" in data_item_keys:
                    data_item_keys.remove("from")
                    data_item__from = data_item["from"]
                    validate____defs_moment(data_item__from, custom_formats, (name_prefix or "data") + "[{data_x}].from".format(**locals()))
                if "to" in data_item_keys:
                    data_item_keys.remove("to")
                    data_item__to = data_item["to"]
                    validate____defs_moment(data_item__to, custom_formats, (name_prefix or "data") + "[{data_x}].to".format(**locals()))
                if "start_day" in data_item_keys:
                    data_item_keys.remove("start_day")
                    data_item__startday = data_item["start_day"]
                    if not isinstance(data_item__startday, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].start_day".format(**locals()) + " must be string")
                    if not (isinstance(data_item__startday, str) and data_item__startday == 'paused' or isinstance(data_item__startday, str) and data_item__startday == 'counted'):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].start_day".format(**locals()) + " must be one of ['paused', 'counted']")
                if "end_day" in data_item_keys:
                    data_item_keys.remove("end_day")
                    data_item__endday = data_item["end_day"]
                    if not isinstance(data_item__endday, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].end_day".format(**locals()) + " must be string")
                    if not (isinstance(data_item__endday, str) and data_item__endday == 'paused' or isinstance(data_item__endday, str) and data_item__endday == 'counted'):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].end_day".format(**locals()) + " must be one of ['paused', 'counted']")
                if "at_most" in data_item_keys:
                    data_item_keys.remove("at_most")
                    data_item__atmost = data_item["at_most"]
                    validate____defs_limit(data_item__atmost, custom_formats, (name_prefix or "data") + "[{data_x}].at_most".format(**locals()))
                if "when" in data_item_keys:
                    data_item_keys.remove("when")
                    data_item__when = data_item["when"]
                    validate____defs_condition(data_item__when, custom_formats, (name_prefix or "data") + "[{data_x}].when".format(**locals()))
                if "clause" in data_item_keys:
                    data_item_keys.remove("clause")
                    data_item__clause = data_item["clause"]
                    validate____defs_clause(data_item__clause, custom_formats, (name_prefix or "data") + "[{data_x}].clause".format(**locals()))
                if data_item_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must not contain "+str(data_item_keys)+" properties")
    return data

def validate____defs_timeframe_extend(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (list, tuple)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be array")
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be object")
            data_item_is_dict = isinstance(data_item, dict)
            if data_item_is_dict:
                data_item_keys = set(data_item.keys())
                if "id" in data_item_keys:
                    data_item_keys.remove("id")
                    data_item__id = data_item["id"]
                    validate____defs_id(data_item__id, custom_formats, (name_prefix or "data") + "[{data_x}].id".format(**locals()))
                if "by" in data_item_keys:
                    data_item_keys.remove("by")
                    data_item__by = data_item["by"]
                    validate____defs_limit(data_item__by, custom_formats, (name_prefix or "data") + "[{data_x}].by".format(**locals()))
                if "at_most" in data_item_keys:
                    data_item_keys.remove("at_most")
                    data_item__atmost = data_item["at_most"]
                    validate____defs_limit(data_item__atmost, custom_formats, (name_prefix or "data") + "[{data_x}].at_most".format(**locals()))
                if "times" in data_item_keys:
                    data_item_keys.remove("times")
                    data_item__times = data_item["times"]
                    if not isinstance(data_item__times, (int, str)) and not (isinstance(data_item__times, float) and data_item__times.is_integer()) or isinstance(data_item__times, bool):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].times".format(**locals()) + " must be integer or string")
                    if isinstance(data_item__times, str):
                        if not REGEX_PATTERNS['^(any|[1-9][0-9]*)$'].search(data_item__times):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].times".format(**locals()) + " must match pattern ^(any|[1-9][0-9]*)$")
                    if isinstance(data_item__times, (int, float, Decimal)) and not isinstance(data_item__times, bool):
                        if data_item__times < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].times".format(**locals()) + " must be bigger than or equal to 1")
                if "ceiling" in data_item_keys:
                    data_item_keys.remove("ceiling")
                    data_item__ceiling = data_item["ceiling"]
                    validate____defs_limit(data_item__ceiling, custom_formats, (name_prefix or "data") + "[{data_x}].ceiling".format(**locals()))
                if "grounds" in data_item_keys:
                    data_item_keys.remove("grounds")
                    data_item__grounds = data_item["grounds"]
                    if not isinstance(data_item__grounds, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].grounds".format(**locals()) + " must be array")
                    data_item__grounds_is_list = isinstance(data_item__grounds, (list, tuple))
                    if data_item__grounds_is_list:
                        data_item__grounds_len = len(data_item__grounds)
                        if data_item__grounds_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].grounds".format(**locals()) + " must contain at least 1 items")
                        for data_item__grounds_x, data_item__grounds_item in enumerate(data_item__grounds):
                            if not isinstance(data_item__grounds_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].grounds[{data_item__grounds_x}]".format(**locals()) + " must be string")
                if "approver" in data_item_keys:
                    data_item_keys.remove("approver")
                    data_item__approver = data_item["approver"]
                    validate____defs_roles(data_item__approver, custom_formats, (name_prefix or "data") + "[{data_x}].approver".format(**locals()))
                if "consent" in data_item_keys:
                    data_item_keys.remove("consent")
                    data_item__consent = data_item["consent"]
                    if not isinstance(data_item__consent, (bool)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].consent".format(**locals()) + " must be boolean")
                if "in_time" in data_item_keys:
                    data_item_keys.remove("in_time")
                    data_item__intime = data_item["in_time"]
                    validate____defs_convention_in_time(data_item__intime, custom_formats, (name_prefix or "data") + "[{data_x}].in_time".format(**locals()))
                if "original" in data_item_keys:
                    data_item_keys.remove("original")
                    data_item__original = data_item["original"]
                    if not isinstance(data_item__original, (bool)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].original".format(**locals()) + " must be boolean")
                if "base" in data_item_keys:
                    data_item_keys.remove("base")
                    data_item__base = data_item["base"]
                    validate____defs_convention_base(data_item__base, custom_formats, (name_prefix or "data") + "[{data_x}].base".format(**locals()))
                if "requires" in data_item_keys:
                    data_item_keys.remove("requires")
                    data_item__requires = data_item["requires"]
                    if not isinstance(data_item__requires, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].requires".format(**locals()) + " must be array")
                    data_item__requires_is_list = isinstance(data_item__requires, (list, tuple))
                    if data_item__requires_is_list:
                        data_item__requires_len = len(data_item__requires)
                        for data_item__requires_x, data_item__requires_item in enumerate(data_item__requires):
                            if not isinstance(data_item__requires_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].requires[{data_item__requires_x}]".format(**locals()) + " must be string")
                if "when" in data_item_keys:
                    data_item_keys.remove("when")
                    data_item__when = data_item["when"]
                    validate____defs_condition(data_item__when, custom_formats, (name_prefix or "data") + "[{data_x}].when".format(**locals()))
                if "clause" in data_item_keys:
                    data_item_keys.remove("clause")
                    data_item__clause = data_item["clause"]
                    validate____defs_clause(data_item__clause, custom_formats, (name_prefix or "data") + "[{data_x}].clause".format(**locals()))
                if data_item_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must not contain "+str(data_item_keys)+" properties")
    return data

def validate____defs_convention_early(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str, dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string or object")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^(refuse|accept)$'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^(refuse|accept)$")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['discretion']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "discretion" in data_keys:
            data_keys.remove("discretion")
            data__discretion = data["discretion"]
            validate____defs_roles(data__discretion, custom_formats, (name_prefix or "data") + ".discretion")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_timeframe(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".title must be string")
        if "for" in data_keys:
            data_keys.remove("for")
            data__for = data["for"]
            validate____defs_condition(data__for, custom_formats, (name_prefix or "data") + ".for")
        if "within" in data_keys:
            data_keys.remove("within")
            data__within = data["within"]
            validate____defs_source(data__within, custom_formats, (name_prefix or "data") + ".within")
        if "before" in data_keys:
            data_keys.remove("before")
            data__before = data["before"]
            validate____defs_source(data__before, custom_formats, (name_prefix or "data") + ".before")
        if "stated" in data_keys:
            data_keys.remove("stated")
            data__stated = data["stated"]
            validate____defs_moment(data__stated, custom_formats, (name_prefix or "data") + ".stated")
        if "at" in data_keys:
            data_keys.remove("at")
            data__at = data["at"]
            if not isinstance(data__at, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".at must be string")
            if isinstance(data__at, str):
                if not REGEX_PATTERNS['^next [a-z][a-z0-9-]*$'].search(data__at):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".at must match pattern ^next [a-z][a-z0-9-]*$")
        if "same_day" in data_keys:
            data_keys.remove("same_day")
            data__sameday = data["same_day"]
            if not isinstance(data__sameday, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".same_day must be boolean")
        if "lesser_of" in data_keys:
            data_keys.remove("lesser_of")
            data__lesserof = data["lesser_of"]
            if not isinstance(data__lesserof, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".lesser_of must be array")
            data__lesserof_is_list = isinstance(data__lesserof, (list, tuple))
            if data__lesserof_is_list:
                data__lesserof_len = len(data__lesserof)
                if data__lesserof_len < 2:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".lesser_of must contain at least 2 items")
                for data__lesserof_x, data__lesserof_item in enumerate(data__lesserof):
                    validate____defs_limit(data__lesserof_item, custom_formats, (name_prefix or "data") + ".lesser_of[{data__lesserof_x}]".format(**locals()))
        if "greater_of" in data_keys:
            data_keys.remove("greater_of")
            data__greaterof = data["greater_of"]
            if not isinstance(data__greaterof, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".greater_of must be array")
            data__greaterof_is_list = isinstance(data__greaterof, (list, tuple))
            if data__greaterof_is_list:
                data__greaterof_len = len(data__greaterof)
                if data__greaterof_len < 2:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".greater_of must contain at least 2 items")
                for data__greaterof_x, data__greaterof_item in enumerate(data__greaterof):
                    validate____defs_limit(data__greaterof_item, custom_formats, (name_prefix or "data") + ".greater_of[{data__greaterof_x}]".format(**locals()))
        if "from" in data_keys:
            data_keys.remove("from")
            data__from = data["from"]
            validate____defs_moment(data__from, custom_formats, (name_prefix or "data") + ".from")
        if "calendar" in data_keys:
            data_keys.remove("calendar")
            data__calendar = data["calendar"]
            if not isinstance(data__calendar, (str, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar must be string or object")
            data__calendar_is_dict = isinstance(data__calendar, dict)
            if data__calendar_is_dict:
                data__calendar_len = len(data__calendar)
                if data__calendar_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar must contain at least 1 properties")
                data__calendar_keys = set(data__calendar.keys())
                if "table" in data__calendar_keys:
                    data__calendar_keys.remove("table")
                    data__calendar__table = data__calendar["table"]
                    if not isinstance(data__calendar__table, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar.table must be string")
                if "closed_in_any" in data__calendar_keys:
                    data__calendar_keys.remove("closed_in_any")
                    data__calendar__closedinany = data__calendar["closed_in_any"]
                    if not isinstance(data__calendar__closedinany, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar.closed_in_any must be array")
                    data__calendar__closedinany_is_list = isinstance(data__calendar__closedinany, (list, tuple))
                    if data__calendar__closedinany_is_list:
                        data__calendar__closedinany_len = len(data__calendar__closedinany)
                        if data__calendar__closedinany_len < 2:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar.closed_in_any must contain at least 2 items")
                        for data__calendar__closedinany_x, data__calendar__closedinany_item in enumerate(data__calendar__closedinany):
                            if not isinstance(data__calendar__closedinany_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar.closed_in_any[{data__calendar__closedinany_x}]".format(**locals()) + " must be string")
                if data__calendar_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar must not contain "+str(data__calendar_keys)+" properties")
        if "plus" in data_keys:
            data_keys.remove("plus")
            data__plus = data["plus"]
            if not isinstance(data__plus, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".plus must be array")
            data__plus_is_list = isinstance(data__plus, (list, tuple))
            if data__plus_is_list:
                data__plus_len = len(data__plus)
                for data__plus_x, data__plus_item in enumerate(data__plus):
                    if not isinstance(data__plus_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".plus[{data__plus_x}]".format(**locals()) + " must be object")
                    data__plus_item_is_dict = isinstance(data__plus_item, dict)
                    if data__plus_item_is_dict:
                        data__plus_item__missing_keys = set(['within']) - data__plus_item.keys()
                        if data__plus_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".plus[{data__plus_x}]".format(**locals()) + " must contain ")
                        data__plus_item_keys = set(data__plus_item.keys())
                        if "within" in data__plus_item_keys:
                            data__plus_item_keys.remove("within")
                            data__plus_item__within = data__plus_item["within"]
                            validate____defs_amount(data__plus_item__within, custom_formats, (name_prefix or "data") + ".plus[{data__plus_x}].within".format(**locals()))
                        if "when" in data__plus_item_keys:
                            data__plus_item_keys.remove("when")
                            data__plus_item__when = data__plus_item["when"]
                            validate____defs_condition(data__plus_item__when, custom_formats, (name_prefix or "data") + ".plus[{data__plus_x}].when".format(**locals()))
                        if "clause" in data__plus_item_keys:
                            data__plus_item_keys.remove("clause")
                            data__plus_item__clause = data__plus_item["clause"]
                            validate____defs_clause(data__plus_item__clause, custom_formats, (name_prefix or "data") + ".plus[{data__plus_x}].clause".format(**locals()))
                        if data__plus_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".plus[{data__plus_x}]".format(**locals()) + " must not contain "+str(data__plus_item_keys)+" properties")
        if "clause" in data_keys:
            data_keys.remove("clause")
            data__clause = data["clause"]
            validate____defs_clause(data__clause, custom_formats, (name_prefix or "data") + ".clause")
        if "until" in data_keys:
            data_keys.remove("until")
            data__until = data["until"]
            validate____defs_moment(data__until, custom_formats, (name_prefix or "data") + ".until")
        if "done" in data_keys:
            data_keys.remove("done")
            data__done = data["done"]
            validate____defs_moment(data__done, custom_formats, (name_prefix or "data") + ".done")
        if "every" in data_keys:
            data_keys.remove("every")
            data__every = data["every"]
            if not isinstance(data__every, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".every must be string")
            if isinstance(data__every, str):
                data__every_len = len(data__every)
                if data__every_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".every must be longer than or equal to 1 characters")
                if not REGEX_PATTERNS['^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]*$|^next [a-z][a-z0-9-]*$'].search(data__every):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".every must match pattern ^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]*$|^next [a-z][a-z0-9-]*$")
        if "occurrence" in data_keys:
            data_keys.remove("occurrence")
            data__occurrence = data["occurrence"]
            if not isinstance(data__occurrence, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".occurrence must be string")
            if not (isinstance(data__occurrence, str) and data__occurrence == 'first' or isinstance(data__occurrence, str) and data__occurrence == 'each'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".occurrence must be one of ['first', 'each']")
        if "for_each" in data_keys:
            data_keys.remove("for_each")
            data__foreach = data["for_each"]
            validate____defs_timeframe_for_each(data__foreach, custom_formats, (name_prefix or "data") + ".for_each")
        if "pause" in data_keys:
            data_keys.remove("pause")
            data__pause = data["pause"]
            validate____defs_timeframe_pause(data__pause, custom_formats, (name_prefix or "data") + ".pause")
        if "restart" in data_keys:
            data_keys.remove("restart")
            data__restart = data["restart"]
            if not isinstance(data__restart, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restart must be array")
            data__restart_is_list = isinstance(data__restart, (list, tuple))
            if data__restart_is_list:
                data__restart_len = len(data__restart)
                for data__restart_x, data__restart_item in enumerate(data__restart):
                    if not isinstance(data__restart_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restart[{data__restart_x}]".format(**locals()) + " must be object")
                    data__restart_item_is_dict = isinstance(data__restart_item, dict)
                    if data__restart_item_is_dict:
                        data__restart_item__missing_keys = set(['from']) - data__restart_item.keys()
                        if data__restart_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restart[{data__restart_x}]".format(**locals()) + " must contain ")
                        data__restart_item_keys = set(data__restart_item.keys())
                        if "from" in data__restart_item_keys:
                            data__restart_item_keys.remove("from")
                            data__restart_item__from = data__restart_item["from"]
                            validate____defs_moment(data__restart_item__from, custom_formats, (name_prefix or "data") + ".restart[{data__restart_x}].from".format(**locals()))
                        if "within" in data__restart_item_keys:
                            data__restart_item_keys.remove("within")
                            data__restart_item__within = data__restart_item["within"]
                            validate____defs_limit(data__restart_item__within, custom_formats, (name_prefix or "data") + ".restart[{data__restart_x}].within".format(**locals()))
                        if "waits_for" in data__restart_item_keys:
                            data__restart_item_keys.remove("waits_for")
                            data__restart_item__waitsfor = data__restart_item["waits_for"]
                            validate____defs_moment(data__restart_item__waitsfor, custom_formats, (name_prefix or "data") + ".restart[{data__restart_x}].waits_for".format(**locals()))
                        if "again" in data__restart_item_keys:
                            data__restart_item_keys.remove("again")
                            data__restart_item__again = data__restart_item["again"]
                            if not isinstance(data__restart_item__again, (bool)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restart[{data__restart_x}].again".format(**locals()) + " must be boolean")
                        if "clause" in data__restart_item_keys:
                            data__restart_item_keys.remove("clause")
                            data__restart_item__clause = data__restart_item["clause"]
                            validate____defs_clause(data__restart_item__clause, custom_formats, (name_prefix or "data") + ".restart[{data__restart_x}].clause".format(**locals()))
                        if data__restart_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restart[{data__restart_x}]".format(**locals()) + " must not contain "+str(data__restart_item_keys)+" properties")
        if "cancel" in data_keys:
            data_keys.remove("cancel")
            data__cancel = data["cancel"]
            validate____defs_timeframe_cancel(data__cancel, custom_formats, (name_prefix or "data") + ".cancel")
        if "extend" in data_keys:
            data_keys.remove("extend")
            data__extend = data["extend"]
            validate____defs_timeframe_extend(data__extend, custom_formats, (name_prefix or "data") + ".extend")
        if "ceiling" in data_keys:
            data_keys.remove("ceiling")
            data__ceiling = data["ceiling"]
            validate____defs_timeframe_ceiling(data__ceiling, custom_formats, (name_prefix or "data") + ".ceiling")
        if "bounds" in data_keys:
            data_keys.remove("bounds")
            data__bounds = data["bounds"]
            if not isinstance(data__bounds, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".bounds must be object")
            data__bounds_is_dict = isinstance(data__bounds, dict)
            if data__bounds_is_dict:
                data__bounds_len = len(data__bounds)
                if data__bounds_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".bounds must contain at least 1 properties")
                data__bounds_keys = set(data__bounds.keys())
                if "at_least" in data__bounds_keys:
                    data__bounds_keys.remove("at_least")
                    data__bounds__atleast = data__bounds["at_least"]
                    validate____defs_limit(data__bounds__atleast, custom_formats, (name_prefix or "data") + ".bounds.at_least")
                if "at_most" in data__bounds_keys:
                    data__bounds_keys.remove("at_most")
                    data__bounds__atmost = data__bounds["at_most"]
                    validate____defs_limit(data__bounds__atmost, custom_formats, (name_prefix or "data") + ".bounds.at_most")
                if "beyond" in data__bounds_keys:
                    data__bounds_keys.remove("beyond")
                    data__bounds__beyond = data__bounds["beyond"]
                    validate____defs_roles(data__bounds__beyond, custom_formats, (name_prefix or "data") + ".bounds.beyond")
                if data__bounds_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".bounds must not contain "+str(data__bounds_keys)+" properties")
        if "lapse" in data_keys:
            data_keys.remove("lapse")
            data__lapse = data["lapse"]
            validate____defs_timeframe_lapse(data__lapse, custom_formats, (name_prefix or "data") + ".lapse")
        if "accrue" in data_keys:
            data_keys.remove("accrue")
            data__accrue = data["accrue"]
            validate____defs_timeframe_accrue(data__accrue, custom_formats, (name_prefix or "data") + ".accrue")
        if "instead_of" in data_keys:
            data_keys.remove("instead_of")
            data__insteadof = data["instead_of"]
            if not isinstance(data__insteadof, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".instead_of must be string")
        if "watches" in data_keys:
            data_keys.remove("watches")
            data__watches = data["watches"]
            if not isinstance(data__watches, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".watches must be string")
        if "supervisor" in data_keys:
            data_keys.remove("supervisor")
            data__supervisor = data["supervisor"]
            if not isinstance(data__supervisor, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".supervisor must be string")
        if "warn" in data_keys:
            data_keys.remove("warn")
            data__warn = data["warn"]
            if not isinstance(data__warn, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn must be array")
            data__warn_is_list = isinstance(data__warn, (list, tuple))
            if data__warn_is_list:
                data__warn_len = len(data__warn)
                for data__warn_x, data__warn_item in enumerate(data__warn):
                    if not isinstance(data__warn_item, (str, dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn[{data__warn_x}]".format(**locals()) + " must be string or object")
                    if isinstance(data__warn_item, str):
                        if not REGEX_PATTERNS['^at start$|^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$'].search(data__warn_item):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn[{data__warn_x}]".format(**locals()) + " must match pattern ^at start$|^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]* before$")
                    data__warn_item_is_dict = isinstance(data__warn_item, dict)
                    if data__warn_item_is_dict:
                        data__warn_item_len = len(data__warn_item)
                        if data__warn_item_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn[{data__warn_x}]".format(**locals()) + " must contain at least 1 properties")
                        data__warn_item_keys = set(data__warn_item.keys())
                        if "before" in data__warn_item_keys:
                            data__warn_item_keys.remove("before")
                            data__warn_item__before = data__warn_item["before"]
                            validate____defs_amount(data__warn_item__before, custom_formats, (name_prefix or "data") + ".warn[{data__warn_x}].before".format(**locals()))
                        if "at" in data__warn_item_keys:
                            data__warn_item_keys.remove("at")
                            data__warn_item__at = data__warn_item["at"]
                            if not isinstance(data__warn_item__at, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn[{data__warn_x}].at".format(**locals()) + " must be string")
                            if not (isinstance(data__warn_item__at, str) and data__warn_item__at == 'start'):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn[{data__warn_x}].at".format(**locals()) + " must be one of ['start']")
                        if "notify" in data__warn_item_keys:
                            data__warn_item_keys.remove("notify")
                            data__warn_item__notify = data__warn_item["notify"]
                            validate____defs_roles(data__warn_item__notify, custom_formats, (name_prefix or "data") + ".warn[{data__warn_x}].notify".format(**locals()))
                        if data__warn_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".warn[{data__warn_x}]".format(**locals()) + " must not contain "+str(data__warn_item_keys)+" properties")
        if "overdue" in data_keys:
            data_keys.remove("overdue")
            data__overdue = data["overdue"]
            if not isinstance(data__overdue, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".overdue must be array")
            data__overdue_is_list = isinstance(data__overdue, (list, tuple))
            if data__overdue_is_list:
                data__overdue_len = len(data__overdue)
                for data__overdue_x, data__overdue_item in enumerate(data__overdue):
                    validate____defs_action(data__overdue_item, custom_formats, (name_prefix or "data") + ".overdue[{data__overdue_x}]".format(**locals()))
        if "effective" in data_keys:
            data_keys.remove("effective")
            data__effective = data["effective"]
            validate____defs_timeframe_effective(data__effective, custom_formats, (name_prefix or "data") + ".effective")
        if "open_cases" in data_keys:
            data_keys.remove("open_cases")
            data__opencases = data["open_cases"]
            if not isinstance(data__opencases, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".open_cases must be boolean")
        if "survives" in data_keys:
            data_keys.remove("survives")
            data__survives = data["survives"]
            if not isinstance(data__survives, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".survives must be boolean")
        if "mandatory" in data_keys:
            data_keys.remove("mandatory")
            data__mandatory = data["mandatory"]
            if not isinstance(data__mandatory, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".mandatory must be boolean")
        if "to_person" in data_keys:
            data_keys.remove("to_person")
            data__toperson = data["to_person"]
            if not isinstance(data__toperson, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".to_person must be boolean")
        if "when_case" in data_keys:
            data_keys.remove("when_case")
            data__whencase = data["when_case"]
            validate____defs_timeframe_when_case(data__whencase, custom_formats, (name_prefix or "data") + ".when_case")
        if "days" in data_keys:
            data_keys.remove("days")
            data__days = data["days"]
            validate____defs_convention_days(data__days, custom_formats, (name_prefix or "data") + ".days")
        if "hours" in data_keys:
            data_keys.remove("hours")
            data__hours = data["hours"]
            validate____defs_convention_hours(data__hours, custom_formats, (name_prefix or "data") + ".hours")
        if "first_day" in data_keys:
            data_keys.remove("first_day")
            data__firstday = data["first_day"]
            validate____defs_convention_first_day(data__firstday, custom_formats, (name_prefix or "data") + ".first_day")
        if "clear" in data_keys:
            data_keys.remove("clear")
            data__clear = data["clear"]
            validate____defs_convention_clear(data__clear, custom_formats, (name_prefix or "data") + ".clear")
        if "time" in data_keys:
            data_keys.remove("time")
            data__time = data["time"]
            validate____defs_convention_time(data__time, custom_formats, (name_prefix or "data") + ".time")
        if "end" in data_keys:
            data_keys.remove("end")
            data__end = data["end"]
            validate____defs_convention_end(data__end, custom_formats, (name_prefix or "data") + ".end")
        if "roll_past" in data_keys:
            data_keys.remove("roll_past")
            data__rollpast = data["roll_past"]
            validate____defs_convention_roll_past(data__rollpast, custom_formats, (name_prefix or "data") + ".roll_past")
        if "pause_days" in data_keys:
            data_keys.remove("pause_days")
            data__pausedays = data["pause_days"]
            validate____defs_convention_pause_days(data__pausedays, custom_formats, (name_prefix or "data") + ".pause_days")
        if "range" in data_keys:
            data_keys.remove("range")
            data__range = data["range"]
            validate____defs_convention_range(data__range, custom_formats, (name_prefix or "data") + ".range")
        if "learnt" in data_keys:
            data_keys.remove("learnt")
            data__learnt = data["learnt"]
            validate____defs_convention_learnt(data__learnt, custom_formats, (name_prefix or "data") + ".learnt")
        if "warnings" in data_keys:
            data_keys.remove("warnings")
            data__warnings = data["warnings"]
            validate____defs_convention_warnings(data__warnings, custom_formats, (name_prefix or "data") + ".warnings")
        if "base" in data_keys:
            data_keys.remove("base")
            data__base = data["base"]
            validate____defs_convention_base(data__base, custom_formats, (name_prefix or "data") + ".base")
        if "in_time" in data_keys:
            data_keys.remove("in_time")
            data__intime = data["in_time"]
            validate____defs_convention_in_time(data__intime, custom_formats, (name_prefix or "data") + ".in_time")
        if "recurring" in data_keys:
            data_keys.remove("recurring")
            data__recurring = data["recurring"]
            validate____defs_convention_recurring(data__recurring, custom_formats, (name_prefix or "data") + ".recurring")
        if "strength" in data_keys:
            data_keys.remove("strength")
            data__strength = data["strength"]
            validate____defs_convention_strength(data__strength, custom_formats, (name_prefix or "data") + ".strength")
        if "receipt" in data_keys:
            data_keys.remove("receipt")
            data__receipt = data["receipt"]
            validate____defs_receipt(data__receipt, custom_formats, (name_prefix or "data") + ".receipt")
        if "service" in data_keys:
            data_keys.remove("service")
            data__service = data["service"]
            validate____defs_service(data__service, custom_formats, (name_prefix or "data") + ".service")
        if "owner" in data_keys:
            data_keys.remove("owner")
            data__owner = data["owner"]
            validate____defs_convention_owner(data__owner, custom_formats, (name_prefix or "data") + ".owner")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_convention_owner(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    return data

def validate____defs_convention_strength(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'duty' or isinstance(data, str) and data == 'target'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['duty', 'target']")
    return data

def validate____defs_convention_recurring(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'last update' or isinstance(data, str) and data == 'schedule'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['last update', 'schedule']")
    return data

def validate____defs_convention_warnings(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if not (isinstance(data, str) and data == 'once' or isinstance(data, str) and data == 'again'):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be one of ['once', 'again']")
    return data

def validate____defs_timeframe_when_case(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "joined" in data_keys:
            data_keys.remove("joined")
            data__joined = data["joined"]
            if not isinstance(data__joined, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".joined must be string")
            if not (isinstance(data__joined, str) and data__joined == 'keep' or isinstance(data__joined, str) and data__joined == 'earliest' or isinstance(data__joined, str) and data__joined == 'end'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".joined must be one of ['keep', 'earliest', 'end']")
        if "split" in data_keys:
            data_keys.remove("split")
            data__split = data["split"]
            if not isinstance(data__split, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".split must be string")
            if not (isinstance(data__split, str) and data__split == 'keep' or isinstance(data__split, str) and data__split == 'fresh' or isinstance(data__split, str) and data__split == 'end'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".split must be one of ['keep', 'fresh', 'end']")
        if "converted" in data_keys:
            data_keys.remove("converted")
            data__converted = data["converted"]
            if not isinstance(data__converted, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".converted must be string")
            if not (isinstance(data__converted, str) and data__converted == 'keep' or isinstance(data__converted, str) and data__converted == 'fresh' or isinstance(data__converted, str) and data__converted == 'end'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".converted must be one of ['keep', 'fresh', 'end']")
        if "referred_out" in data_keys:
            data_keys.remove("referred_out")
            data__referredout = data["referred_out"]
            if not isinstance(data__referredout, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".referred_out must be string")
            if not (isinstance(data__referredout, str) and data__referredout == 'keep' or isinstance(data__referredout, str) and data__referredout == 'end'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".referred_out must be one of ['keep', 'end']")
        if "reopened" in data_keys:
            data_keys.remove("reopened")
            data__reopened = data["reopened"]
            if not isinstance(data__reopened, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reopened must be string")
            if not (isinstance(data__reopened, str) and data__reopened == 'keep' or isinstance(data__reopened, str) and data__reopened == 'fresh' or isinstance(data__reopened, str) and data__reopened == 'end'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reopened must be one of ['keep', 'fresh', 'end']")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_timeframe_accrue(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['tiers']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "per" in data_keys:
            data_keys.remove("per")
            data__per = data["per"]
            if not isinstance(data__per, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".per must be string")
            if not (isinstance(data__per, str) and data__per == 'calendar day' or isinstance(data__per, str) and data__per == 'working day'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".per must be one of ['calendar day', 'working day']")
        if "tiers" in data_keys:
            data_keys.remove("tiers")
            data__tiers = data["tiers"]
            if not isinstance(data__tiers, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".tiers must be array")
            data__tiers_is_list = isinstance(data__tiers, (list, tuple))
            if data__tiers_is_list:
                data__tiers_len = len(data__tiers)
                if data__tiers_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".tiers must contain at least 1 items")
                for data__tiers_x, data__tiers_item in enumerate(data__tiers):
                    if not isinstance(data__tiers_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".tiers[{data__tiers_x}]".format(**locals()) + " must be object")
                    data__tiers_item_is_dict = isinstance(data__tiers_item, dict)
                    if data__tiers_item_is_dict:
                        data__tiers_item__missing_keys = set(['amount']) - data__tiers_item.keys()
                        if data__tiers_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".tiers[{data__tiers_x}]".format(**locals()) + " must contain ")
                        data__tiers_item_keys = set(data__tiers_item.keys())
                        if "amount" in data__tiers_item_keys:
                            data__tiers_item_keys.remove("amount")
                            data__tiers_item__amount = data__tiers_item["amount"]
                            if not isinstance(data__tiers_item__amount, (int, float, Decimal, str)) or isinstance(data__tiers_item__amount, bool):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".tiers[{data__tiers_x}].amount".format(**locals()) + " must be number or string")
                            if isinstance(data__tiers_item__amount, str):
                                if not REGEX_PATTERNS['^[0-9]+(\\.[0-9]+)?$'].search(data__tiers_item__amount):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".tiers[{data__tiers_x}].amount".format(**locals()) + " must match pattern ^[0-9]+(\\.[0-9]+)?$")
                        if "days" in data__tiers_item_keys:
                            data__tiers_item_keys.remove("days")
                            data__tiers_item__days = data__tiers_item["days"]
                            if not isinstance(data__tiers_item__days, (int)) and not (isinstance(data__tiers_item__days, float) and data__tiers_item__days.is_integer()) or isinstance(data__tiers_item__days, bool):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".tiers[{data__tiers_x}].days".format(**locals()) + " must be integer")
                            if isinstance(data__tiers_item__days, (int, float, Decimal)) and not isinstance(data__tiers_item__days, bool):
                                if data__tiers_item__days < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".tiers[{data__tiers_x}].days".format(**locals()) + " must be bigger than or equal to 1")
                        if data__tiers_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".tiers[{data__tiers_x}]".format(**locals()) + " must not contain "+str(data__tiers_item_keys)+" properties")
        if "from" in data_keys:
            data_keys.remove("from")
            data__from = data["from"]
            validate____defs_moment(data__from, custom_formats, (name_prefix or "data") + ".from")
        if "until" in data_keys:
            data_keys.remove("until")
            data__until = data["until"]
            validate____defs_moment(data__until, custom_formats, (name_prefix or "data") + ".until")
        if "first_day" in data_keys:
            data_keys.remove("first_day")
            data__firstday = data["first_day"]
            if not isinstance(data__firstday, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".first_day must be string")
            if not (isinstance(data__firstday, str) and data__firstday == 'counted' or isinstance(data__firstday, str) and data__firstday == 'not counted'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".first_day must be one of ['counted', 'not counted']")
        if "last_day" in data_keys:
            data_keys.remove("last_day")
            data__lastday = data["last_day"]
            if not isinstance(data__lastday, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".last_day must be string")
            if not (isinstance(data__lastday, str) and data__lastday == 'counted' or isinstance(data__lastday, str) and data__lastday == 'not counted'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".last_day must be one of ['counted', 'not counted']")
        if "cap" in data_keys:
            data_keys.remove("cap")
            data__cap = data["cap"]
            if not isinstance(data__cap, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".cap must be object")
            data__cap_is_dict = isinstance(data__cap, dict)
            if data__cap_is_dict:
                data__cap_len = len(data__cap)
                if data__cap_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".cap must contain at least 1 properties")
                data__cap_keys = set(data__cap.keys())
                if "days" in data__cap_keys:
                    data__cap_keys.remove("days")
                    data__cap__days = data__cap["days"]
                    if not isinstance(data__cap__days, (int)) and not (isinstance(data__cap__days, float) and data__cap__days.is_integer()) or isinstance(data__cap__days, bool):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".cap.days must be integer")
                    if isinstance(data__cap__days, (int, float, Decimal)) and not isinstance(data__cap__days, bool):
                        if data__cap__days < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".cap.days must be bigger than or equal to 1")
                if "money" in data__cap_keys:
                    data__cap_keys.remove("money")
                    data__cap__money = data__cap["money"]
                    if not isinstance(data__cap__money, (int, float, Decimal, str)) or isinstance(data__cap__money, bool):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".cap.money must be number or string")
                    if isinstance(data__cap__money, str):
                        if not REGEX_PATTERNS['^[0-9]+(\\.[0-9]+)?$'].search(data__cap__money):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".cap.money must match pattern ^[0-9]+(\\.[0-9]+)?$")
                if data__cap_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".cap must not contain "+str(data__cap_keys)+" properties")
        if "when" in data_keys:
            data_keys.remove("when")
            data__when = data["when"]
            validate____defs_condition(data__when, custom_formats, (name_prefix or "data") + ".when")
        if "clause" in data_keys:
            data_keys.remove("clause")
            data__clause = data["clause"]
            validate____defs_clause(data__clause, custom_formats, (name_prefix or "data") + ".clause")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_intake_rule(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['id']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "id" in data_keys:
            data_keys.remove("id")
            data__id = data["id"]
            validate____defs_id(data__id, custom_formats, (name_prefix or "data") + ".id")
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".title must be string")
        if "when" in data_keys:
            data_keys.remove("when")
            data__when = data["when"]
            validate____defs_condition(data__when, custom_formats, (name_prefix or "data") + ".when")
        if "unless" in data_keys:
            data_keys.remove("unless")
            data__unless = data["unless"]
            validate____defs_condition(data__unless, custom_formats, (name_prefix or "data") + ".unless")
        if "record" in data_keys:
            data_keys.remove("record")
            data__record = data["record"]
            if not isinstance(data__record, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".record must be boolean")
        if "act" in data_keys:
            data_keys.remove("act")
            data__act = data["act"]
            if not isinstance(data__act, (bool, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".act must be boolean or object")
            data__act_is_dict = isinstance(data__act, dict)
            if data__act_is_dict:
                data__act__missing_keys = set(['only_if']) - data__act.keys()
                if data__act__missing_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".act must contain ")
                data__act_keys = set(data__act.keys())
                if "only_if" in data__act_keys:
                    data__act_keys.remove("only_if")
                    data__act__onlyif = data__act["only_if"]
                    validate____defs_condition(data__act__onlyif, custom_formats, (name_prefix or "data") + ".act.only_if")
                if data__act_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".act must not contain "+str(data__act_keys)+" properties")
        if "communicate" in data_keys:
            data_keys.remove("communicate")
            data__communicate = data["communicate"]
            if not isinstance(data__communicate, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".communicate must be boolean")
        if "go" in data_keys:
            data_keys.remove("go")
            data__go = data["go"]
            if not isinstance(data__go, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".go must be string")
        if "join" in data_keys:
            data_keys.remove("join")
            data__join = data["join"]
            if not isinstance(data__join, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".join must be object")
            data__join_is_dict = isinstance(data__join, dict)
            if data__join_is_dict:
                data__join__missing_keys = set(['same']) - data__join.keys()
                if data__join__missing_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".join must contain ")
                data__join_keys = set(data__join.keys())
                if "same" in data__join_keys:
                    data__join_keys.remove("same")
                    data__join__same = data__join["same"]
                    if not isinstance(data__join__same, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".join.same must be array")
                    data__join__same_is_list = isinstance(data__join__same, (list, tuple))
                    if data__join__same_is_list:
                        data__join__same_len = len(data__join__same)
                        if data__join__same_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".join.same must contain at least 1 items")
                        for data__join__same_x, data__join__same_item in enumerate(data__join__same):
                            if not isinstance(data__join__same_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".join.same[{data__join__same_x}]".format(**locals()) + " must be string")
                if "when" in data__join_keys:
                    data__join_keys.remove("when")
                    data__join__when = data__join["when"]
                    validate____defs_condition(data__join__when, custom_formats, (name_prefix or "data") + ".join.when")
                if data__join_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".join must not contain "+str(data__join_keys)+" properties")
        if "opens" in data_keys:
            data_keys.remove("opens")
            data__opens = data["opens"]
            if not isinstance(data__opens, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".opens must be array")
            data__opens_is_list = isinstance(data__opens, (list, tuple))
            if data__opens_is_list:
                data__opens_len = len(data__opens)
                if data__opens_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".opens must contain at least 1 items")
                for data__opens_x, data__opens_item in enumerate(data__opens):
                    if not isinstance(data__opens_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".opens[{data__opens_x}]".format(**locals()) + " must be string")
        if "set" in data_keys:
            data_keys.remove("set")
            data__set = data["set"]
            if not isinstance(data__set, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".set must be object")
            data__set_is_dict = isinstance(data__set, dict)
            if data__set_is_dict:
                data__set_len = len(data__set)
                if data__set_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".set must contain at least 1 properties")
                data__set_keys = set(data__set.keys())
                for data__set_key in data__set_keys:
                    if data__set_key not in []:
                        data__set_value = data__set.get(data__set_key)
                        if not isinstance(data__set_value, (str, int, float, Decimal, bool, list, tuple)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".set.{data__set_key}".format(**locals()) + " must be string or number or boolean or array")
                        data__set_value_is_list = isinstance(data__set_value, (list, tuple))
                        if data__set_value_is_list:
                            data__set_value_len = len(data__set_value)
                            for data__set_value_x, data__set_value_item in enumerate(data__set_value):
                                if not isinstance(data__set_value_item, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".set.{data__set_key}[{data__set_value_x}]".format(**locals()) + " must be string")
        if "discretion" in data_keys:
            data_keys.remove("discretion")
            data__discretion = data["discretion"]
            validate____defs_roles(data__discretion, custom_formats, (name_prefix or "data") + ".discretion")
        if "clause" in data_keys:
            data_keys.remove("clause")
            data__clause = data["clause"]
            validate____defs_clause(data__clause, custom_formats, (name_prefix or "data") + ".clause")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_lodgement(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict, list, tuple)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object or array")
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 items")
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be object")
            data_item_is_dict = isinstance(data_item, dict)
            if data_item_is_dict:
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must contain at least 1 properties")
                data_item_keys = set(data_item.keys())
                if "fields" in data_item_keys:
                    data_item_keys.remove("fields")
                    data_item__fields = data_item["fields"]
                    if not isinstance(data_item__fields, (str, list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].fields".format(**locals()) + " must be string or array")
                    if isinstance(data_item__fields, str):
                        data_item__fields_len = len(data_item__fields)
                        if data_item__fields_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].fields".format(**locals()) + " must be longer than or equal to 1 characters")
                    data_item__fields_is_list = isinstance(data_item__fields, (list, tuple))
                    if data_item__fields_is_list:
                        data_item__fields_len = len(data_item__fields)
                        if data_item__fields_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].fields".format(**locals()) + " must contain at least 1 items")
                        for data_item__fields_x, data_item__fields_item in enumerate(data_item__fields):
                            if not isinstance(data_item__fields_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].fields[{data_item__fields_x}]".format(**locals()) + " must be string")
                            if isinstance(data_item__fields_item, str):
                                data_item__fields_item_len = len(data_item__fields_item)
                                if data_item__fields_item_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].fields[{data_item__fields_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                if "documents" in data_item_keys:
                    data_item_keys.remove("documents")
                    data_item__documents = data_item["documents"]
                    if not isinstance(data_item__documents, (str, list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].documents".format(**locals()) + " must be string or array")
                    if isinstance(data_item__documents, str):
                        data_item__documents_len = len(data_item__documents)
                        if data_item__documents_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].documents".format(**locals()) + " must be longer than or equal to 1 characters")
                    data_item__documents_is_list = isinstance(data_item__documents, (list, tuple))
                    if data_item__documents_is_list:
                        data_item__documents_len = len(data_item__documents)
                        if data_item__documents_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].documents".format(**locals()) + " must contain at least 1 items")
                        for data_item__documents_x, data_item__documents_item in enumerate(data_item__documents):
                            if not isinstance(data_item__documents_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].documents[{data_item__documents_x}]".format(**locals()) + " must be string")
                            if isinstance(data_item__documents_item, str):
                                data_item__documents_item_len = len(data_item__documents_item)
                                if data_item__documents_item_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].documents[{data_item__documents_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                if "when" in data_item_keys:
                    data_item_keys.remove("when")
                    data_item__when = data_item["when"]
                    validate____defs_condition(data_item__when, custom_formats, (name_prefix or "data") + "[{data_x}].when".format(**locals()))
                if "unless" in data_item_keys:
                    data_item_keys.remove("unless")
                    data_item__unless = data_item["unless"]
                    validate____defs_condition(data_item__unless, custom_formats, (name_prefix or "data") + "[{data_x}].unless".format(**locals()))
                if "missing" in data_item_keys:
                    data_item_keys.remove("missing")
                    data_item__missing = data_item["missing"]
                    if not isinstance(data_item__missing, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].missing".format(**locals()) + " must be string")
                    if not (isinstance(data_item__missing, str) and data_item__missing == 'keep' or isinstance(data_item__missing, str) and data_item__missing == 'refuse'):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].missing".format(**locals()) + " must be one of ['keep', 'refuse']")
                if "clause" in data_item_keys:
                    data_item_keys.remove("clause")
                    data_item__clause = data_item["clause"]
                    validate____defs_clause(data_item__clause, custom_formats, (name_prefix or "data") + "[{data_x}].clause".format(**locals()))
                if data_item_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must not contain "+str(data_item_keys)+" properties")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 properties")
        data_keys = set(data.keys())
        if "fields" in data_keys:
            data_keys.remove("fields")
            data__fields = data["fields"]
            if not isinstance(data__fields, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".fields must be string or array")
            if isinstance(data__fields, str):
                data__fields_len = len(data__fields)
                if data__fields_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".fields must be longer than or equal to 1 characters")
            data__fields_is_list = isinstance(data__fields, (list, tuple))
            if data__fields_is_list:
                data__fields_len = len(data__fields)
                if data__fields_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".fields must contain at least 1 items")
                for data__fields_x, data__fields_item in enumerate(data__fields):
                    if not isinstance(data__fields_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".fields[{data__fields_x}]".format(**locals()) + " must be string")
                    if isinstance(data__fields_item, str):
                        data__fields_item_len = len(data__fields_item)
                        if data__fields_item_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".fields[{data__fields_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
        if "documents" in data_keys:
            data_keys.remove("documents")
            data__documents = data["documents"]
            if not isinstance(data__documents, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".documents must be string or array")
            if isinstance(data__documents, str):
                data__documents_len = len(data__documents)
                if data__documents_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".documents must be longer than or equal to 1 characters")
            data__documents_is_list = isinstance(data__documents, (list, tuple))
            if data__documents_is_list:
                data__documents_len = len(data__documents)
                if data__documents_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".documents must contain at least 1 items")
                for data__documents_x, data__documents_item in enumerate(data__documents):
                    if not isinstance(data__documents_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".documents[{data__documents_x}]".format(**locals()) + " must be string")
                    if isinstance(data__documents_item, str):
                        data__documents_item_len = len(data__documents_item)
                        if data__documents_item_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".documents[{data__documents_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
        if "when" in data_keys:
            data_keys.remove("when")
            data__when = data["when"]
            validate____defs_condition(data__when, custom_formats, (name_prefix or "data") + ".when")
        if "unless" in data_keys:
            data_keys.remove("unless")
            data__unless = data["unless"]
            validate____defs_condition(data__unless, custom_formats, (name_prefix or "data") + ".unless")
        if "missing" in data_keys:
            data_keys.remove("missing")
            data__missing = data["missing"]
            if not isinstance(data__missing, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".missing must be string")
            if not (isinstance(data__missing, str) and data__missing == 'keep' or isinstance(data__missing, str) and data__missing == 'refuse'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".missing must be one of ['keep', 'refuse']")
        if "clause" in data_keys:
            data_keys.remove("clause")
            data__clause = data["clause"]
            validate____defs_clause(data__clause, custom_formats, (name_prefix or "data") + ".clause")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_action(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 properties")
        data_keys = set(data.keys())
        if "notify" in data_keys:
            data_keys.remove("notify")
            data__notify = data["notify"]
            if not isinstance(data__notify, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".notify must be string or array")
            if isinstance(data__notify, str):
                data__notify_len = len(data__notify)
                if data__notify_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".notify must be longer than or equal to 1 characters")
            data__notify_is_list = isinstance(data__notify, (list, tuple))
            if data__notify_is_list:
                data__notify_len = len(data__notify)
                if data__notify_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".notify must contain at least 1 items")
                for data__notify_x, data__notify_item in enumerate(data__notify):
                    if not isinstance(data__notify_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".notify[{data__notify_x}]".format(**locals()) + " must be string")
                    if isinstance(data__notify_item, str):
                        data__notify_item_len = len(data__notify_item)
                        if data__notify_item_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".notify[{data__notify_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
        if "refer" in data_keys:
            data_keys.remove("refer")
            data__refer = data["refer"]
            if not isinstance(data__refer, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".refer must be string")
        if "set" in data_keys:
            data_keys.remove("set")
            data__set = data["set"]
            if not isinstance(data__set, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".set must be object")
            data__set_is_dict = isinstance(data__set, dict)
            if data__set_is_dict:
                data__set_len = len(data__set)
                if data__set_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".set must contain at least 1 properties")
                data__set_keys = set(data__set.keys())
                for data__set_key in data__set_keys:
                    if data__set_key not in []:
                        data__set_value = data__set.get(data__set_key)
                        if not isinstance(data__set_value, (str, int, float, Decimal, bool, list, tuple)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".set.{data__set_key}".format(**locals()) + " must be string or number or boolean or array")
                        data__set_value_is_list = isinstance(data__set_value, (list, tuple))
                        if data__set_value_is_list:
                            data__set_value_len = len(data__set_value)
                            for data__set_value_x, data__set_value_item in enumerate(data__set_value):
                                if not isinstance(data__set_value_item, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".set.{data__set_key}[{data__set_value_x}]".format(**locals()) + " must be string")
        if "after" in data_keys:
            data_keys.remove("after")
            data__after = data["after"]
            validate____defs_limit(data__after, custom_formats, (name_prefix or "data") + ".after")
        if "when" in data_keys:
            data_keys.remove("when")
            data__when = data["when"]
            validate____defs_condition(data__when, custom_formats, (name_prefix or "data") + ".when")
        if "clause" in data_keys:
            data_keys.remove("clause")
            data__clause = data["clause"]
            validate____defs_clause(data__clause, custom_formats, (name_prefix or "data") + ".clause")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_requirements(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (list, tuple)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be array")
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be string or object")
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
            data_item_is_dict = isinstance(data_item, dict)
            if data_item_is_dict:
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must contain at least 1 properties")
                data_item_keys = set(data_item.keys())
                if "fields" in data_item_keys:
                    data_item_keys.remove("fields")
                    data_item__fields = data_item["fields"]
                    if not isinstance(data_item__fields, (str, list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].fields".format(**locals()) + " must be string or array")
                    if isinstance(data_item__fields, str):
                        data_item__fields_len = len(data_item__fields)
                        if data_item__fields_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].fields".format(**locals()) + " must be longer than or equal to 1 characters")
                    data_item__fields_is_list = isinstance(data_item__fields, (list, tuple))
                    if data_item__fields_is_list:
                        data_item__fields_len = len(data_item__fields)
                        if data_item__fields_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].fields".format(**locals()) + " must contain at least 1 items")
                        for data_item__fields_x, data_item__fields_item in enumerate(data_item__fields):
                            if not isinstance(data_item__fields_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].fields[{data_item__fields_x}]".format(**locals()) + " must be string")
                            if isinstance(data_item__fields_item, str):
                                data_item__fields_item_len = len(data_item__fields_item)
                                if data_item__fields_item_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].fields[{data_item__fields_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                if "events" in data_item_keys:
                    data_item_keys.remove("events")
                    data_item__events = data_item["events"]
                    if not isinstance(data_item__events, (str, list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].events".format(**locals()) + " must be string or array")
                    if isinstance(data_item__events, str):
                        data_item__events_len = len(data_item__events)
                        if data_item__events_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].events".format(**locals()) + " must be longer than or equal to 1 characters")
                    data_item__events_is_list = isinstance(data_item__events, (list, tuple))
                    if data_item__events_is_list:
                        data_item__events_len = len(data_item__events)
                        if data_item__events_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].events".format(**locals()) + " must contain at least 1 items")
                        for data_item__events_x, data_item__events_item in enumerate(data_item__events):
                            if not isinstance(data_item__events_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].events[{data_item__events_x}]".format(**locals()) + " must be string")
                            if isinstance(data_item__events_item, str):
                                data_item__events_item_len = len(data_item__events_item)
                                if data_item__events_item_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].events[{data_item__events_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                if "documents" in data_item_keys:
                    data_item_keys.remove("documents")
                    data_item__documents = data_item["documents"]
                    if not isinstance(data_item__documents, (str, list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].documents".format(**locals()) + " must be string or array")
                    if isinstance(data_item__documents, str):
                        data_item__documents_len = len(data_item__documents)
                        if data_item__documents_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].documents".format(**locals()) + " must be longer than or equal to 1 characters")
                    data_item__documents_is_list = isinstance(data_item__documents, (list, tuple))
                    if data_item__documents_is_list:
                        data_item__documents_len = len(data_item__documents)
                        if data_item__documents_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].documents".format(**locals()) + " must contain at least 1 items")
                        for data_item__documents_x, data_item__documents_item in enumerate(data_item__documents):
                            if not isinstance(data_item__documents_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].documents[{data_item__documents_x}]".format(**locals()) + " must be string")
                            if isinstance(data_item__documents_item, str):
                                data_item__documents_item_len = len(data_item__documents_item)
                                if data_item__documents_item_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].documents[{data_item__documents_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
                if "delegation" in data_item_keys:
                    data_item_keys.remove("delegation")
                    data_item__delegation = data_item["delegation"]
                    if not isinstance(data_item__delegation, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].delegation".format(**locals()) + " must be string")
                if "determination" in data_item_keys:
                    data_item_keys.remove("determination")
                    data_item__determination = data_item["determination"]
                    validate____defs_condition(data_item__determination, custom_formats, (name_prefix or "data") + "[{data_x}].determination".format(**locals()))
                if "when" in data_item_keys:
                    data_item_keys.remove("when")
                    data_item__when = data_item["when"]
                    validate____defs_condition(data_item__when, custom_formats, (name_prefix or "data") + "[{data_x}].when".format(**locals()))
                if "clause" in data_item_keys:
                    data_item_keys.remove("clause")
                    data_item__clause = data_item["clause"]
                    validate____defs_clause(data_item__clause, custom_formats, (name_prefix or "data") + "[{data_x}].clause".format(**locals()))
                if data_item_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must not contain "+str(data_item_keys)+" properties")
    return data

def validate____defs_datum(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".title must be string")
        if "choice" in data_keys:
            data_keys.remove("choice")
            data__choice = data["choice"]
            if not isinstance(data__choice, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".choice must be array")
            data__choice_is_list = isinstance(data__choice, (list, tuple))
            if data__choice_is_list:
                data__choice_len = len(data__choice)
                if data__choice_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".choice must contain at least 1 items")
                for data__choice_x, data__choice_item in enumerate(data__choice):
                    validate____defs_id(data__choice_item, custom_formats, (name_prefix or "data") + ".choice[{data__choice_x}]".format(**locals()))
        if "tags" in data_keys:
            data_keys.remove("tags")
            data__tags = data["tags"]
            if not isinstance(data__tags, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".tags must be array")
            data__tags_is_list = isinstance(data__tags, (list, tuple))
            if data__tags_is_list:
                data__tags_len = len(data__tags)
                if data__tags_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".tags must contain at least 1 items")
                for data__tags_x, data__tags_item in enumerate(data__tags):
                    validate____defs_id(data__tags_item, custom_formats, (name_prefix or "data") + ".tags[{data__tags_x}]".format(**locals()))
        if "yes_no" in data_keys:
            data_keys.remove("yes_no")
            data__yesno = data["yes_no"]
            if not isinstance(data__yesno, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".yes_no must be boolean")
        if "number" in data_keys:
            data_keys.remove("number")
            data__number = data["number"]
            if not isinstance(data__number, (bool, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".number must be boolean or object")
            data__number_is_dict = isinstance(data__number, dict)
            if data__number_is_dict:
                data__number_keys = set(data__number.keys())
                if "from" in data__number_keys:
                    data__number_keys.remove("from")
                    data__number__from = data__number["from"]
                    if not isinstance(data__number__from, (int, float, Decimal)) or isinstance(data__number__from, bool):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".number.from must be number")
                if "to" in data__number_keys:
                    data__number_keys.remove("to")
                    data__number__to = data__number["to"]
                    if not isinstance(data__number__to, (int, float, Decimal)) or isinstance(data__number__to, bool):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".number.to must be number")
                if data__number_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".number must not contain "+str(data__number_keys)+" properties")
        if "money" in data_keys:
            data_keys.remove("money")
            data__money = data["money"]
            if not isinstance(data__money, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".money must be boolean")
        if "date" in data_keys:
            data_keys.remove("date")
            data__date = data["date"]
            if not isinstance(data__date, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".date must be boolean")
        if "instant" in data_keys:
            data_keys.remove("instant")
            data__instant = data["instant"]
            if not isinstance(data__instant, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".instant must be boolean")
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".text must be boolean")
        if "person" in data_keys:
            data_keys.remove("person")
            data__person = data["person"]
            if not isinstance(data__person, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".person must be boolean")
        if "at_least" in data_keys:
            data_keys.remove("at_least")
            data__atleast = data["at_least"]
            validate____defs_limit(data__atleast, custom_formats, (name_prefix or "data") + ".at_least")
        if "at_most" in data_keys:
            data_keys.remove("at_most")
            data__atmost = data["at_most"]
            validate____defs_limit(data__atmost, custom_formats, (name_prefix or "data") + ".at_most")
        if "personal" in data_keys:
            data_keys.remove("personal")
            data__personal = data["personal"]
            if not isinstance(data__personal, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".personal must be boolean")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_fact(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".title must be string")
        if "choice" in data_keys:
            data_keys.remove("choice")
            data__choice = data["choice"]
            if not isinstance(data__choice, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".choice must be array")
            data__choice_is_list = isinstance(data__choice, (list, tuple))
            if data__choice_is_list:
                data__choice_len = len(data__choice)
                if data__choice_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".choice must contain at least 1 items")
                for data__choice_x, data__choice_item in enumerate(data__choice):
                    validate____defs_id(data__choice_item, custom_formats, (name_prefix or "data") + ".choice[{data__choice_x}]".format(**locals()))
        if "tags" in data_keys:
            data_keys.remove("tags")
            data__tags = data["tags"]
            if not isinstance(data__tags, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".tags must be array")
            data__tags_is_list = isinstance(data__tags, (list, tuple))
            if data__tags_is_list:
                data__tags_len = len(data__tags)
                if data__tags_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".tags must contain at least 1 items")
                for data__tags_x, data__tags_item in enumerate(data__tags):
                    validate____defs_id(data__tags_item, custom_formats, (name_prefix or "data") + ".tags[{data__tags_x}]".format(**locals()))
        if "yes_no" in data_keys:
            data_keys.remove("yes_no")
            data__yesno = data["yes_no"]
            if not isinstance(data__yesno, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".yes_no must be boolean")
        if "number" in data_keys:
            data_keys.remove("number")
            data__number = data["number"]
            if not isinstance(data__number, (bool, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".number must be boolean or object")
            data__number_is_dict = isinstance(data__number, dict)
            if data__number_is_dict:
                data__number_keys = set(data__number.keys())
                if "from" in data__number_keys:
                    data__number_keys.remove("from")
                    data__number__from = data__number["from"]
                    if not isinstance(data__number__from, (int, float, Decimal)) or isinstance(data__number__from, bool):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".number.from must be number")
                if "to" in data__number_keys:
                    data__number_keys.remove("to")
                    data__number__to = data__number["to"]
                    if not isinstance(data__number__to, (int, float, Decimal)) or isinstance(data__number__to, bool):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".number.to must be number")
                if data__number_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".number must not contain "+str(data__number_keys)+" properties")
        if "money" in data_keys:
            data_keys.remove("money")
            data__money = data["money"]
            if not isinstance(data__money, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".money must be boolean")
        if "date" in data_keys:
            data_keys.remove("date")
            data__date = data["date"]
            if not isinstance(data__date, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".date must be boolean")
        if "instant" in data_keys:
            data_keys.remove("instant")
            data__instant = data["instant"]
            if not isinstance(data__instant, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".instant must be boolean")
        if "text" in data_keys:
            data_keys.remove("text")
            data__text = data["text"]
            if not isinstance(data__text, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".text must be boolean")
        if "person" in data_keys:
            data_keys.remove("person")
            data__person = data["person"]
            if not isinstance(data__person, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".person must be boolean")
        if "count" in data_keys:
            data_keys.remove("count")
            data__count = data["count"]
            validate____defs_tally(data__count, custom_formats, (name_prefix or "data") + ".count")
        if "by" in data_keys:
            data_keys.remove("by")
            data__by = data["by"]
            validate____defs_roles(data__by, custom_formats, (name_prefix or "data") + ".by")
        if "of" in data_keys:
            data_keys.remove("of")
            data__of = data["of"]
            if not isinstance(data__of, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".of must be string")
            if not (isinstance(data__of, str) and data__of == 'case' or isinstance(data__of, str) and data__of == 'person'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".of must be one of ['case', 'person']")
        if "personal" in data_keys:
            data_keys.remove("personal")
            data__personal = data["personal"]
            if not isinstance(data__personal, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".personal must be boolean")
        if "identity" in data_keys:
            data_keys.remove("identity")
            data__identity = data["identity"]
            if not isinstance(data__identity, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".identity must be boolean")
        if "clause" in data_keys:
            data_keys.remove("clause")
            data__clause = data["clause"]
            validate____defs_clause(data__clause, custom_formats, (name_prefix or "data") + ".clause")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_tally(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['of']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "of" in data_keys:
            data_keys.remove("of")
            data__of = data["of"]
            if not isinstance(data__of, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".of must be string")
        if "same" in data_keys:
            data_keys.remove("same")
            data__same = data["same"]
            if not isinstance(data__same, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".same must be string or array")
            data__same_is_list = isinstance(data__same, (list, tuple))
            if data__same_is_list:
                data__same_len = len(data__same)
                if data__same_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".same must contain at least 1 items")
                for data__same_x, data__same_item in enumerate(data__same):
                    if not isinstance(data__same_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".same[{data__same_x}]".format(**locals()) + " must be string")
        if "per" in data_keys:
            data_keys.remove("per")
            data__per = data["per"]
            if not isinstance(data__per, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".per must be string")
            if not (isinstance(data__per, str) and data__per == 'day' or isinstance(data__per, str) and data__per == 'week' or isinstance(data__per, str) and data__per == 'month' or isinstance(data__per, str) and data__per == 'quarter' or isinstance(data__per, str) and data__per == 'year'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".per must be one of ['day', 'week', 'month', 'quarter', 'year']")
        if "rolling" in data_keys:
            data_keys.remove("rolling")
            data__rolling = data["rolling"]
            validate____defs_amount(data__rolling, custom_formats, (name_prefix or "data") + ".rolling")
        if "when" in data_keys:
            data_keys.remove("when")
            data__when = data["when"]
            validate____defs_condition(data__when, custom_formats, (name_prefix or "data") + ".when")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_clause(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str, list, tuple)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string or array")
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be longer than or equal to 1 characters")
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 items")
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be string")
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
    return data

def validate____defs_roles(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str, list, tuple, dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string or array or object")
    if isinstance(data, str):
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be longer than or equal to 1 characters")
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 items")
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be string or object")
            if isinstance(data_item, str):
                data_item_len = len(data_item)
                if data_item_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
            data_item_is_dict = isinstance(data_item, dict)
            if data_item_is_dict:
                data_item__missing_keys = set(['role']) - data_item.keys()
                if data_item__missing_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must contain ")
                data_item_keys = set(data_item.keys())
                if "role" in data_item_keys:
                    data_item_keys.remove("role")
                    data_item__role = data_item["role"]
                    if not isinstance(data_item__role, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].role".format(**locals()) + " must be string")
                    if isinstance(data_item__role, str):
                        data_item__role_len = len(data_item__role)
                        if data_item__role_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].role".format(**locals()) + " must be longer than or equal to 1 characters")
                if "of" in data_item_keys:
                    data_item_keys.remove("of")
                    data_item__of = data_item["of"]
                    if not isinstance(data_item__of, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].of".format(**locals()) + " must be string")
                    if not (isinstance(data_item__of, str) and data_item__of == 'case' or isinstance(data_item__of, str) and data_item__of == 'subject' or isinstance(data_item__of, str) and data_item__of == 'any'):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}].of".format(**locals()) + " must be one of ['case', 'subject', 'any']")
                if data_item_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must not contain "+str(data_item_keys)+" properties")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['role']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "role" in data_keys:
            data_keys.remove("role")
            data__role = data["role"]
            if not isinstance(data__role, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".role must be string")
            if isinstance(data__role, str):
                data__role_len = len(data__role)
                if data__role_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".role must be longer than or equal to 1 characters")
        if "of" in data_keys:
            data_keys.remove("of")
            data__of = data["of"]
            if not isinstance(data__of, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".of must be string")
            if not (isinstance(data__of, str) and data__of == 'case' or isinstance(data__of, str) and data__of == 'subject' or isinstance(data__of, str) and data__of == 'any'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".of must be one of ['case', 'subject', 'any']")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_condition(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 properties")
        data_keys = set(data.keys())
        if "all" in data_keys:
            data_keys.remove("all")
            data__all = data["all"]
            if not isinstance(data__all, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".all must be array")
            data__all_is_list = isinstance(data__all, (list, tuple))
            if data__all_is_list:
                data__all_len = len(data__all)
                if data__all_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".all must contain at least 1 items")
                for data__all_x, data__all_item in enumerate(data__all):
                    validate____defs_condition(data__all_item, custom_formats, (name_prefix or "data") + ".all[{data__all_x}]".format(**locals()))
        if "any" in data_keys:
            data_keys.remove("any")
            data__any = data["any"]
            if not isinstance(data__any, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".any must be array")
            data__any_is_list = isinstance(data__any, (list, tuple))
            if data__any_is_list:
                data__any_len = len(data__any)
                if data__any_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".any must contain at least 1 items")
                for data__any_x, data__any_item in enumerate(data__any):
                    validate____defs_condition(data__any_item, custom_formats, (name_prefix or "data") + ".any[{data__any_x}]".format(**locals()))
        if "not" in data_keys:
            data_keys.remove("not")
            data__not = data["not"]
            validate____defs_condition(data__not, custom_formats, (name_prefix or "data") + ".not")
        if "count" in data_keys:
            data_keys.remove("count")
            data__count = data["count"]
            validate____defs_count(data__count, custom_formats, (name_prefix or "data") + ".count")
        if "clock" in data_keys:
            data_keys.remove("clock")
            data__clock = data["clock"]
            if not isinstance(data__clock, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".clock must be object")
            data__clock_is_dict = isinstance(data__clock, dict)
            if data__clock_is_dict:
                data__clock_len = len(data__clock)
                if data__clock_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".clock must contain at least 1 properties")
                data__clock_keys = set(data__clock.keys())
                for data__clock_key in data__clock_keys:
                    if data__clock_key not in []:
                        data__clock_value = data__clock.get(data__clock_key)
                        if not isinstance(data__clock_value, (str, list, tuple)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".clock.{data__clock_key}".format(**locals()) + " must be string or array")
                        if isinstance(data__clock_value, str):
                            data__clock_value_len = len(data__clock_value)
                            if data__clock_value_len < 1:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".clock.{data__clock_key}".format(**locals()) + " must be longer than or equal to 1 characters")
                        data__clock_value_is_list = isinstance(data__clock_value, (list, tuple))
                        if data__clock_value_is_list:
                            data__clock_value_len = len(data__clock_value)
                            if data__clock_value_len < 1:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".clock.{data__clock_key}".format(**locals()) + " must contain at least 1 items")
                            for data__clock_value_x, data__clock_value_item in enumerate(data__clock_value):
                                if not isinstance(data__clock_value_item, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".clock.{data__clock_key}[{data__clock_value_x}]".format(**locals()) + " must be string")
                                if isinstance(data__clock_value_item, str):
                                    data__clock_value_item_len = len(data__clock_value_item)
                                    if data__clock_value_item_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".clock.{data__clock_key}[{data__clock_value_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
        if "window" in data_keys:
            data_keys.remove("window")
            data__window = data["window"]
            if not isinstance(data__window, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".window must be object")
            data__window_is_dict = isinstance(data__window, dict)
            if data__window_is_dict:
                data__window_len = len(data__window)
                if data__window_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".window must contain at least 1 properties")
                data__window_keys = set(data__window.keys())
                for data__window_key in data__window_keys:
                    if data__window_key not in []:
                        data__window_value = data__window.get(data__window_key)
                        if not isinstance(data__window_value, (str, list, tuple)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".window.{data__window_key}".format(**locals()) + " must be string or array")
                        if isinstance(data__window_value, str):
                            data__window_value_len = len(data__window_value)
                            if data__window_value_len < 1:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".window.{data__window_key}".format(**locals()) + " must be longer than or equal to 1 characters")
                        data__window_value_is_list = isinstance(data__window_value, (list, tuple))
                        if data__window_value_is_list:
                            data__window_value_len = len(data__window_value)
                            if data__window_value_len < 1:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".window.{data__window_key}".format(**locals()) + " must contain at least 1 items")
                            for data__window_value_x, data__window_value_item in enumerate(data__window_value):
                                if not isinstance(data__window_value_item, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".window.{data__window_key}[{data__window_value_x}]".format(**locals()) + " must be string")
                                if isinstance(data__window_value_item, str):
                                    data__window_value_item_len = len(data__window_value_item)
                                    if data__window_value_item_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".window.{data__window_key}[{data__window_value_x}]".format(**locals()) + " must be longer than or equal to 1 characters")
        for data_key in data_keys:
            if data_key not in ['all', 'any', 'not', 'count', 'clock', 'window']:
                data_value = data.get(data_key)
                validate____defs_test(data_value, custom_formats, (name_prefix or "data") + ".{data_key}".format(**locals()))
    return data

def validate____defs_test(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str, int, float, Decimal, bool, list, tuple, dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string or number or boolean or array or object")
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 items")
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str, int, float, Decimal, bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be string or number or boolean")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 properties")
        data_keys = set(data.keys())
        if "equals" in data_keys:
            data_keys.remove("equals")
            data__equals = data["equals"]
            if not isinstance(data__equals, (str, int, float, Decimal, bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".equals must be string or number or boolean")
        if "in" in data_keys:
            data_keys.remove("in")
            data__in = data["in"]
            if not isinstance(data__in, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".in must be array")
            data__in_is_list = isinstance(data__in, (list, tuple))
            if data__in_is_list:
                data__in_len = len(data__in)
                if data__in_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".in must contain at least 1 items")
                for data__in_x, data__in_item in enumerate(data__in):
                    if not isinstance(data__in_item, (str, int, float, Decimal, bool)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".in[{data__in_x}]".format(**locals()) + " must be string or number or boolean")
        if "has" in data_keys:
            data_keys.remove("has")
            data__has = data["has"]
            if not isinstance(data__has, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".has must be string or array")
            data__has_is_list = isinstance(data__has, (list, tuple))
            if data__has_is_list:
                data__has_len = len(data__has)
                if data__has_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".has must contain at least 1 items")
                for data__has_x, data__has_item in enumerate(data__has):
                    if not isinstance(data__has_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".has[{data__has_x}]".format(**locals()) + " must be string")
        if "at_least" in data_keys:
            data_keys.remove("at_least")
            data__atleast = data["at_least"]
            if not isinstance(data__atleast, (str, int, float, Decimal)) or isinstance(data__atleast, bool):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".at_least must be string or number")
        if "more_than" in data_keys:
            data_keys.remove("more_than")
            data__morethan = data["more_than"]
            if not isinstance(data__morethan, (str, int, float, Decimal)) or isinstance(data__morethan, bool):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".more_than must be string or number")
        if "at_most" in data_keys:
            data_keys.remove("at_most")
            data__atmost = data["at_most"]
            if not isinstance(data__atmost, (str, int, float, Decimal)) or isinstance(data__atmost, bool):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".at_most must be string or number")
        if "less_than" in data_keys:
            data_keys.remove("less_than")
            data__lessthan = data["less_than"]
            if not isinstance(data__lessthan, (str, int, float, Decimal)) or isinstance(data__lessthan, bool):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".less_than must be string or number")
        if "between" in data_keys:
            data_keys.remove("between")
            data__between = data["between"]
            if not isinstance(data__between, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".between must be array")
            data__between_is_list = isinstance(data__between, (list, tuple))
            if data__between_is_list:
                data__between_len = len(data__between)
                if data__between_len < 2:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".between must contain at least 2 items")
                if data__between_len > 2:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".between must contain less than or equal to 2 items")
                for data__between_x, data__between_item in enumerate(data__between):
                    if not isinstance(data__between_item, (str, int, float, Decimal)) or isinstance(data__between_item, bool):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".between[{data__between_x}]".format(**locals()) + " must be string or number")
        if "is_set" in data_keys:
            data_keys.remove("is_set")
            data__isset = data["is_set"]
            if not isinstance(data__isset, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".is_set must be boolean")
        if "before" in data_keys:
            data_keys.remove("before")
            data__before = data["before"]
            if not isinstance(data__before, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".before must be string")
        if "after" in data_keys:
            data_keys.remove("after")
            data__after = data["after"]
            if not isinstance(data__after, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".after must be string")
        if "same_as" in data_keys:
            data_keys.remove("same_as")
            data__sameas = data["same_as"]
            if not isinstance(data__sameas, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".same_as must be string")
        if "above" in data_keys:
            data_keys.remove("above")
            data__above = data["above"]
            if not isinstance(data__above, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".above must be string")
        if "not_below" in data_keys:
            data_keys.remove("not_below")
            data__notbelow = data["not_below"]
            if not isinstance(data__notbelow, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".not_below must be string")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_count(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['of']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "of" in data_keys:
            data_keys.remove("of")
            data__of = data["of"]
            if not isinstance(data__of, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".of must be string")
        if "at_least" in data_keys:
            data_keys.remove("at_least")
            data__atleast = data["at_least"]
            if not isinstance(data__atleast, (int)) and not (isinstance(data__atleast, float) and data__atleast.is_integer()) or isinstance(data__atleast, bool):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".at_least must be integer")
            if isinstance(data__atleast, (int, float, Decimal)) and not isinstance(data__atleast, bool):
                if data__atleast < 0:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".at_least must be bigger than or equal to 0")
        if "at_most" in data_keys:
            data_keys.remove("at_most")
            data__atmost = data["at_most"]
            if not isinstance(data__atmost, (int)) and not (isinstance(data__atmost, float) and data__atmost.is_integer()) or isinstance(data__atmost, bool):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".at_most must be integer")
            if isinstance(data__atmost, (int, float, Decimal)) and not isinstance(data__atmost, bool):
                if data__atmost < 0:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".at_most must be bigger than or equal to 0")
        if "per" in data_keys:
            data_keys.remove("per")
            data__per = data["per"]
            if not isinstance(data__per, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".per must be string")
            if not (isinstance(data__per, str) and data__per == 'day' or isinstance(data__per, str) and data__per == 'week' or isinstance(data__per, str) and data__per == 'month' or isinstance(data__per, str) and data__per == 'quarter' or isinstance(data__per, str) and data__per == 'year'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".per must be one of ['day', 'week', 'month', 'quarter', 'year']")
        if "rolling" in data_keys:
            data_keys.remove("rolling")
            data__rolling = data["rolling"]
            validate____defs_amount(data__rolling, custom_formats, (name_prefix or "data") + ".rolling")
        if "when" in data_keys:
            data_keys.remove("when")
            data__when = data["when"]
            validate____defs_condition(data__when, custom_formats, (name_prefix or "data") + ".when")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_stretches(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (list, tuple, str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be array or string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^([01]?[0-9]|2[0-3]):[0-5][0-9]-(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^([01]?[0-9]|2[0-3]):[0-5][0-9]-(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$")
    data_is_list = isinstance(data, (list, tuple))
    if data_is_list:
        data_len = len(data)
        if data_len > 12:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain less than or equal to 12 items")
        for data_x, data_item in enumerate(data):
            if not isinstance(data_item, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must be string")
            if isinstance(data_item, str):
                if not REGEX_PATTERNS['^([01]?[0-9]|2[0-3]):[0-5][0-9]-(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$'].search(data_item):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + "[{data_x}]".format(**locals()) + " must match pattern ^([01]?[0-9]|2[0-3]):[0-5][0-9]-(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$")
    return data

def validate____defs_conventions(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "days" in data_keys:
            data_keys.remove("days")
            data__days = data["days"]
            validate____defs_convention_days(data__days, custom_formats, (name_prefix or "data") + ".days")
        if "hours" in data_keys:
            data_keys.remove("hours")
            data__hours = data["hours"]
            validate____defs_convention_hours(data__hours, custom_formats, (name_prefix or "data") + ".hours")
        if "first_day" in data_keys:
            data_keys.remove("first_day")
            data__firstday = data["first_day"]
            validate____defs_convention_first_day(data__firstday, custom_formats, (name_prefix or "data") + ".first_day")
        if "clear" in data_keys:
            data_keys.remove("clear")
            data__clear = data["clear"]
            validate____defs_convention_clear(data__clear, custom_formats, (name_prefix or "data") + ".clear")
        if "time" in data_keys:
            data_keys.remove("time")
            data__time = data["time"]
            validate____defs_convention_time(data__time, custom_formats, (name_prefix or "data") + ".time")
        if "end" in data_keys:
            data_keys.remove("end")
            data__end = data["end"]
            validate____defs_convention_end(data__end, custom_formats, (name_prefix or "data") + ".end")
        if "roll_past" in data_keys:
            data_keys.remove("roll_past")
            data__rollpast = data["roll_past"]
            validate____defs_convention_roll_past(data__rollpast, custom_formats, (name_prefix or "data") + ".roll_past")
        if "pause_days" in data_keys:
            data_keys.remove("pause_days")
            data__pausedays = data["pause_days"]
            validate____defs_convention_pause_days(data__pausedays, custom_formats, (name_prefix or "data") + ".pause_days")
        if "range" in data_keys:
            data_keys.remove("range")
            data__range = data["range"]
            validate____defs_convention_range(data__range, custom_formats, (name_prefix or "data") + ".range")
        if "learnt" in data_keys:
            data_keys.remove("learnt")
            data__learnt = data["learnt"]
            validate____defs_convention_learnt(data__learnt, custom_formats, (name_prefix or "data") + ".learnt")
        if "warnings" in data_keys:
            data_keys.remove("warnings")
            data__warnings = data["warnings"]
            validate____defs_convention_warnings(data__warnings, custom_formats, (name_prefix or "data") + ".warnings")
        if "base" in data_keys:
            data_keys.remove("base")
            data__base = data["base"]
            validate____defs_convention_base(data__base, custom_formats, (name_prefix or "data") + ".base")
        if "in_time" in data_keys:
            data_keys.remove("in_time")
            data__intime = data["in_time"]
            validate____defs_convention_in_time(data__intime, custom_formats, (name_prefix or "data") + ".in_time")
        if "recurring" in data_keys:
            data_keys.remove("recurring")
            data__recurring = data["recurring"]
            validate____defs_convention_recurring(data__recurring, custom_formats, (name_prefix or "data") + ".recurring")
        if "strength" in data_keys:
            data_keys.remove("strength")
            data__strength = data["strength"]
            validate____defs_convention_strength(data__strength, custom_formats, (name_prefix or "data") + ".strength")
        if "receipt" in data_keys:
            data_keys.remove("receipt")
            data__receipt = data["receipt"]
            validate____defs_receipt(data__receipt, custom_formats, (name_prefix or "data") + ".receipt")
        if "service" in data_keys:
            data_keys.remove("service")
            data__service = data["service"]
            validate____defs_service(data__service, custom_formats, (name_prefix or "data") + ".service")
        if "early" in data_keys:
            data_keys.remove("early")
            data__early = data["early"]
            validate____defs_convention_early(data__early, custom_formats, (name_prefix or "data") + ".early")
        if "late" in data_keys:
            data_keys.remove("late")
            data__late = data["late"]
            validate____defs_convention_late(data__late, custom_formats, (name_prefix or "data") + ".late")
        if "owner" in data_keys:
            data_keys.remove("owner")
            data__owner = data["owner"]
            validate____defs_convention_owner(data__owner, custom_formats, (name_prefix or "data") + ".owner")
        if "backdate" in data_keys:
            data_keys.remove("backdate")
            data__backdate = data["backdate"]
            if not isinstance(data__backdate, (str, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".backdate must be string or object")
            if isinstance(data__backdate, str):
                if not REGEX_PATTERNS['^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]*$'].search(data__backdate):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".backdate must match pattern ^[0-9]+(\\.[0-9]+)? +[a-z][a-z ]*$")
            data__backdate_is_dict = isinstance(data__backdate, dict)
            if data__backdate_is_dict:
                data__backdate_keys = set(data__backdate.keys())
                for data__backdate_key in data__backdate_keys:
                    if data__backdate_key not in []:
                        data__backdate_value = data__backdate.get(data__backdate_key)
                        validate____defs_amount(data__backdate_value, custom_formats, (name_prefix or "data") + ".backdate.{data__backdate_key}".format(**locals()))
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_calendar(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "clause" in data_keys:
            data_keys.remove("clause")
            data__clause = data["clause"]
            validate____defs_clause(data__clause, custom_formats, (name_prefix or "data") + ".clause")
        if "title" in data_keys:
            data_keys.remove("title")
            data__title = data["title"]
            if not isinstance(data__title, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".title must be string")
        if "timezone" in data_keys:
            data_keys.remove("timezone")
            data__timezone = data["timezone"]
            if not isinstance(data__timezone, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".timezone must be string")
        if "hours" in data_keys:
            data_keys.remove("hours")
            data__hours = data["hours"]
            if not isinstance(data__hours, (str, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".hours must be string or object")
            if isinstance(data__hours, str):
                if not REGEX_PATTERNS['^always$'].search(data__hours):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".hours must match pattern ^always$")
            data__hours_is_dict = isinstance(data__hours, dict)
            if data__hours_is_dict:
                data__hours_keys = set(data__hours.keys())
                for data__hours_key in data__hours_keys:
                    if data__hours_key not in []:
                        data__hours_value = data__hours.get(data__hours_key)
                        validate____defs_stretches(data__hours_value, custom_formats, (name_prefix or "data") + ".hours.{data__hours_key}".format(**locals()))
                data__hours_len = len(data__hours)
                if data__hours_len != 0:
                    data__hours_property_names = True
                    for data__hours_key in data__hours:
                        try:
                            if isinstance(data__hours_key, str):
                                if not REGEX_PATTERNS['^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?(,(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?)*$'].search(data__hours_key):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".hours must match pattern ^(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?(,(mon|tue|wed|thu|fri|sat|sun)(-(mon|tue|wed|thu|fri|sat|sun))?)*$")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__hours_property_names = False
                    if not data__hours_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".hours must be named by propertyName definition")
        if "holidays" in data_keys:
            data_keys.remove("holidays")
            data__holidays = data["holidays"]
            if not isinstance(data__holidays, (str, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays must be string or object")
            if isinstance(data__holidays, str):
                if not REGEX_PATTERNS['^none$'].search(data__holidays):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays must match pattern ^none$")
            data__holidays_is_dict = isinstance(data__holidays, dict)
            if data__holidays_is_dict:
                data__holidays_keys = set(data__holidays.keys())
                if "country" in data__holidays_keys:
                    data__holidays_keys.remove("country")
                    data__holidays__country = data__holidays["country"]
                    if not isinstance(data__holidays__country, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays.country must be string")
                if "subdivision" in data__holidays_keys:
                    data__holidays_keys.remove("subdivision")
                    data__holidays__subdivision = data__holidays["subdivision"]
                    if not isinstance(data__holidays__subdivision, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays.subdivision must be string")
                if "categories" in data__holidays_keys:
                    data__holidays_keys.remove("categories")
                    data__holidays__categories = data__holidays["categories"]
                    if not isinstance(data__holidays__categories, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays.categories must be array")
                    data__holidays__categories_is_list = isinstance(data__holidays__categories, (list, tuple))
                    if data__holidays__categories_is_list:
                        data__holidays__categories_len = len(data__holidays__categories)
                        for data__holidays__categories_x, data__holidays__categories_item in enumerate(data__holidays__categories):
                            if not isinstance(data__holidays__categories_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays.categories[{data__holidays__categories_x}]".format(**locals()) + " must be string")
                if "except" in data__holidays_keys:
                    data__holidays_keys.remove("except")
                    data__holidays__except = data__holidays["except"]
                    if not isinstance(data__holidays__except, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays.except must be array")
                    data__holidays__except_is_list = isinstance(data__holidays__except, (list, tuple))
                    if data__holidays__except_is_list:
                        data__holidays__except_len = len(data__holidays__except)
                        for data__holidays__except_x, data__holidays__except_item in enumerate(data__holidays__except):
                            if not isinstance(data__holidays__except_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays.except[{data__holidays__except_x}]".format(**locals()) + " must be string")
                if "half_days" in data__holidays_keys:
                    data__holidays_keys.remove("half_days")
                    data__holidays__halfdays = data__holidays["half_days"]
                    validate____defs_stretches(data__holidays__halfdays, custom_formats, (name_prefix or "data") + ".holidays.half_days")
                if "dates" in data__holidays_keys:
                    data__holidays_keys.remove("dates")
                    data__holidays__dates = data__holidays["dates"]
                    if not isinstance(data__holidays__dates, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays.dates must be object")
                    data__holidays__dates_is_dict = isinstance(data__holidays__dates, dict)
                    if data__holidays__dates_is_dict:
                        data__holidays__dates_keys = set(data__holidays__dates.keys())
                        for data__holidays__dates_key in data__holidays__dates_keys:
                            if data__holidays__dates_key not in []:
                                data__holidays__dates_value = data__holidays__dates.get(data__holidays__dates_key)
                                if not isinstance(data__holidays__dates_value, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays.dates.{data__holidays__dates_key}".format(**locals()) + " must be string")
                        data__holidays__dates_len = len(data__holidays__dates)
                        if data__holidays__dates_len != 0:
                            data__holidays__dates_property_names = True
                            for data__holidays__dates_key in data__holidays__dates:
                                try:
                                    if isinstance(data__holidays__dates_key, str):
                                        if not REGEX_PATTERNS['^[0-9]{4}-[0-9]{2}-[0-9]{2}$'].search(data__holidays__dates_key):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays.dates must match pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
                                except (JsonSchemaValueException, JsonSchemaValuesException):
                                    data__holidays__dates_property_names = False
                            if not data__holidays__dates_property_names:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays.dates must be named by propertyName definition")
                if data__holidays_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".holidays must not contain "+str(data__holidays_keys)+" properties")
        if "closed" in data_keys:
            data_keys.remove("closed")
            data__closed = data["closed"]
            if not isinstance(data__closed, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed must be array")
            data__closed_is_list = isinstance(data__closed, (list, tuple))
            if data__closed_is_list:
                data__closed_len = len(data__closed)
                for data__closed_x, data__closed_item in enumerate(data__closed):
                    if not isinstance(data__closed_item, (str, dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}]".format(**locals()) + " must be string or object")
                    if isinstance(data__closed_item, str):
                        if not REGEX_PATTERNS['^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$'].search(data__closed_item):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}]".format(**locals()) + " must match pattern ^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$")
                    data__closed_item_is_dict = isinstance(data__closed_item, dict)
                    if data__closed_item_is_dict:
                        data__closed_item_len = len(data__closed_item)
                        if data__closed_item_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}]".format(**locals()) + " must contain at least 1 properties")
                        data__closed_item_keys = set(data__closed_item.keys())
                        if "date" in data__closed_item_keys:
                            data__closed_item_keys.remove("date")
                            data__closed_item__date = data__closed_item["date"]
                            if not isinstance(data__closed_item__date, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].date".format(**locals()) + " must be string")
                            if isinstance(data__closed_item__date, str):
                                if not REGEX_PATTERNS['^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$'].search(data__closed_item__date):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].date".format(**locals()) + " must match pattern ^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$")
                        if "from" in data__closed_item_keys:
                            data__closed_item_keys.remove("from")
                            data__closed_item__from = data__closed_item["from"]
                            if not isinstance(data__closed_item__from, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].from".format(**locals()) + " must be string")
                            if isinstance(data__closed_item__from, str):
                                if not REGEX_PATTERNS['^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$'].search(data__closed_item__from):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].from".format(**locals()) + " must match pattern ^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$")
                        if "to" in data__closed_item_keys:
                            data__closed_item_keys.remove("to")
                            data__closed_item__to = data__closed_item["to"]
                            if not isinstance(data__closed_item__to, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].to".format(**locals()) + " must be string")
                            if isinstance(data__closed_item__to, str):
                                if not REGEX_PATTERNS['^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$'].search(data__closed_item__to):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].to".format(**locals()) + " must match pattern ^([0-9]{4}-)?[0-9]{2}-[0-9]{2}$")
                        if "weekday" in data__closed_item_keys:
                            data__closed_item_keys.remove("weekday")
                            data__closed_item__weekday = data__closed_item["weekday"]
                            if not isinstance(data__closed_item__weekday, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].weekday".format(**locals()) + " must be string")
                            if isinstance(data__closed_item__weekday, str):
                                if not REGEX_PATTERNS['^(first|second|third|fourth|fifth|last) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)$'].search(data__closed_item__weekday):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].weekday".format(**locals()) + " must match pattern ^(first|second|third|fourth|fifth|last) (monday|tuesday|wednesday|thursday|friday|saturday|sunday)$")
                        if "month" in data__closed_item_keys:
                            data__closed_item_keys.remove("month")
                            data__closed_item__month = data__closed_item["month"]
                            if not isinstance(data__closed_item__month, (int)) and not (isinstance(data__closed_item__month, float) and data__closed_item__month.is_integer()) or isinstance(data__closed_item__month, bool):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].month".format(**locals()) + " must be integer")
                            if isinstance(data__closed_item__month, (int, float, Decimal)) and not isinstance(data__closed_item__month, bool):
                                if data__closed_item__month < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].month".format(**locals()) + " must be bigger than or equal to 1")
                                if data__closed_item__month > 12:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].month".format(**locals()) + " must be smaller than or equal to 12")
                        if "offset" in data__closed_item_keys:
                            data__closed_item_keys.remove("offset")
                            data__closed_item__offset = data__closed_item["offset"]
                            if not isinstance(data__closed_item__offset, (int)) and not (isinstance(data__closed_item__offset, float) and data__closed_item__offset.is_integer()) or isinstance(data__closed_item__offset, bool):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].offset".format(**locals()) + " must be integer")
                            if isinstance(data__closed_item__offset, (int, float, Decimal)) and not isinstance(data__closed_item__offset, bool):
                                if data__closed_item__offset < -30:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].offset".format(**locals()) + " must be bigger than or equal to -30")
                                if data__closed_item__offset > 30:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].offset".format(**locals()) + " must be smaller than or equal to 30")
                        if "easter" in data__closed_item_keys:
                            data__closed_item_keys.remove("easter")
                            data__closed_item__easter = data__closed_item["easter"]
                            if not isinstance(data__closed_item__easter, (int)) and not (isinstance(data__closed_item__easter, float) and data__closed_item__easter.is_integer()) or isinstance(data__closed_item__easter, bool):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].easter".format(**locals()) + " must be integer")
                            if isinstance(data__closed_item__easter, (int, float, Decimal)) and not isinstance(data__closed_item__easter, bool):
                                if data__closed_item__easter < -100:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].easter".format(**locals()) + " must be bigger than or equal to -100")
                                if data__closed_item__easter > 100:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].easter".format(**locals()) + " must be smaller than or equal to 100")
                        if "observed" in data__closed_item_keys:
                            data__closed_item_keys.remove("observed")
                            data__closed_item__observed = data__closed_item["observed"]
                            if not isinstance(data__closed_item__observed, (bool)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].observed".format(**locals()) + " must be boolean")
                        if "title" in data__closed_item_keys:
                            data__closed_item_keys.remove("title")
                            data__closed_item__title = data__closed_item["title"]
                            if not isinstance(data__closed_item__title, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].title".format(**locals()) + " must be string")
                        if data__closed_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}]".format(**locals()) + " must not contain "+str(data__closed_item_keys)+" properties")
        if "open" in data_keys:
            data_keys.remove("open")
            data__open = data["open"]
            if not isinstance(data__open, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".open must be array")
            data__open_is_list = isinstance(data__open, (list, tuple))
            if data__open_is_list:
                data__open_len = len(data__open)
                for data__open_x, data__open_item in enumerate(data__open):
                    validate____defs_date(data__open_item, custom_formats, (name_prefix or "data") + ".open[{data__open_x}]".format(**locals()))
        if "changes" in data_keys:
            data_keys.remove("changes")
            data__changes = data["changes"]
            if not isinstance(data__changes, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".changes must be object")
            data__changes_is_dict = isinstance(data__changes, dict)
            if data__changes_is_dict:
                data__changes_keys = set(data__changes.keys())
                for data__changes_key in data__changes_keys:
                    if data__changes_key not in []:
                        data__changes_value = data__changes.get(data__changes_key)
                        validate____defs_stretches(data__changes_value, custom_formats, (name_prefix or "data") + ".changes.{data__changes_key}".format(**locals()))
                data__changes_len = len(data__changes)
                if data__changes_len != 0:
                    data__changes_property_names = True
                    for data__changes_key in data__changes:
                        try:
                            if isinstance(data__changes_key, str):
                                if not REGEX_PATTERNS['^[0-9]{4}-[0-9]{2}-[0-9]{2}$'].search(data__changes_key):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".changes must match pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__changes_property_names = False
                    if not data__changes_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".changes must be named by propertyName definition")
        if "closed_in_any" in data_keys:
            data_keys.remove("closed_in_any")
            data__closedinany = data["closed_in_any"]
            if not isinstance(data__closedinany, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed_in_any must be array")
            data__closedinany_is_list = isinstance(data__closedinany, (list, tuple))
            if data__closedinany_is_list:
                data__closedinany_len = len(data__closedinany)
                if data__closedinany_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed_in_any must contain at least 1 items")
                for data__closedinany_x, data__closedinany_item in enumerate(data__closedinany):
                    if not isinstance(data__closedinany_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed_in_any[{data__closedinany_x}]".format(**locals()) + " must be string")
        if "conventions" in data_keys:
            data_keys.remove("conventions")
            data__conventions = data["conventions"]
            validate____defs_calendar_conventions(data__conventions, custom_formats, (name_prefix or "data") + ".conventions")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_calendar_conventions(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "days" in data_keys:
            data_keys.remove("days")
            data__days = data["days"]
            validate____defs_convention_days(data__days, custom_formats, (name_prefix or "data") + ".days")
        if "hours" in data_keys:
            data_keys.remove("hours")
            data__hours = data["hours"]
            validate____defs_convention_hours(data__hours, custom_formats, (name_prefix or "data") + ".hours")
        if "first_day" in data_keys:
            data_keys.remove("first_day")
            data__firstday = data["first_day"]
            validate____defs_convention_first_day(data__firstday, custom_formats, (name_prefix or "data") + ".first_day")
        if "clear" in data_keys:
            data_keys.remove("clear")
            data__clear = data["clear"]
            validate____defs_convention_clear(data__clear, custom_formats, (name_prefix or "data") + ".clear")
        if "time" in data_keys:
            data_keys.remove("time")
            data__time = data["time"]
            validate____defs_convention_time(data__time, custom_formats, (name_prefix or "data") + ".time")
        if "end" in data_keys:
            data_keys.remove("end")
            data__end = data["end"]
            validate____defs_convention_end(data__end, custom_formats, (name_prefix or "data") + ".end")
        if "roll_past" in data_keys:
            data_keys.remove("roll_past")
            data__rollpast = data["roll_past"]
            validate____defs_convention_roll_past(data__rollpast, custom_formats, (name_prefix or "data") + ".roll_past")
        if "pause_days" in data_keys:
            data_keys.remove("pause_days")
            data__pausedays = data["pause_days"]
            validate____defs_convention_pause_days(data__pausedays, custom_formats, (name_prefix or "data") + ".pause_days")
        if "range" in data_keys:
            data_keys.remove("range")
            data__range = data["range"]
            validate____defs_convention_range(data__range, custom_formats, (name_prefix or "data") + ".range")
        if "learnt" in data_keys:
            data_keys.remove("learnt")
            data__learnt = data["learnt"]
            validate____defs_convention_learnt(data__learnt, custom_formats, (name_prefix or "data") + ".learnt")
        if "warnings" in data_keys:
            data_keys.remove("warnings")
            data__warnings = data["warnings"]
            validate____defs_convention_warnings(data__warnings, custom_formats, (name_prefix or "data") + ".warnings")
        if "base" in data_keys:
            data_keys.remove("base")
            data__base = data["base"]
            validate____defs_convention_base(data__base, custom_formats, (name_prefix or "data") + ".base")
        if "in_time" in data_keys:
            data_keys.remove("in_time")
            data__intime = data["in_time"]
            validate____defs_convention_in_time(data__intime, custom_formats, (name_prefix or "data") + ".in_time")
        if "recurring" in data_keys:
            data_keys.remove("recurring")
            data__recurring = data["recurring"]
            validate____defs_convention_recurring(data__recurring, custom_formats, (name_prefix or "data") + ".recurring")
        if "strength" in data_keys:
            data_keys.remove("strength")
            data__strength = data["strength"]
            validate____defs_convention_strength(data__strength, custom_formats, (name_prefix or "data") + ".strength")
        if "receipt" in data_keys:
            data_keys.remove("receipt")
            data__receipt = data["receipt"]
            validate____defs_receipt(data__receipt, custom_formats, (name_prefix or "data") + ".receipt")
        if "service" in data_keys:
            data_keys.remove("service")
            data__service = data["service"]
            validate____defs_service(data__service, custom_formats, (name_prefix or "data") + ".service")
        if "early" in data_keys:
            data_keys.remove("early")
            data__early = data["early"]
            validate____defs_convention_early(data__early, custom_formats, (name_prefix or "data") + ".early")
        if "late" in data_keys:
            data_keys.remove("late")
            data__late = data["late"]
            validate____defs_convention_late(data__late, custom_formats, (name_prefix or "data") + ".late")
        if "owner" in data_keys:
            data_keys.remove("owner")
            data__owner = data["owner"]
            validate____defs_convention_owner(data__owner, custom_formats, (name_prefix or "data") + ".owner")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_date(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[0-9]{4}-[0-9]{2}-[0-9]{2}$'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    return data

def validate____defs_id(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        data_len = len(data)
        if data_len > 60:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must be shorter than or equal to 60 characters")
        if not REGEX_PATTERNS['^[a-z][a-z0-9-]*$'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^[a-z][a-z0-9-]*$")
    return data


SHAPES = {'': ('o',
      {'engine': ('n', None, None, None),
       'policy': 'id',
       'title': ('s', None, None, None),
       'council': ('s', None, None, None),
       'version': ('s', None, None, None),
       'status': ('s', None, None, None),
       'effective': ('o', {'from': 'date', 'to': 'date'}, None, None),
       'review_by': ('s', None, None, None),
       'owner': ('s', None, None, None),
       'about': ('o', None, ('sa', None, None, ('s', None, None, None)), None),
       'imports': ('a', None, None, ('s', None, None, None)),
       'clauses': ('a', None, None, ('s', None, None, None)),
       'cites': ('a', None, None, ('s', None, None, None)),
       'reviewed_clauses': ('o', None, ('s', None, None, None), None),
       'timezone': ('s', None, None, None),
       'calendar': ('s', None, None, None),
       'calendars': ('o', None, 'calendar', None),
       'conventions': 'conventions',
       'closures': ('o',
                    None,
                    ('o',
                     {'title': ('s', None, None, None),
                      'from': ('s', None, None, None),
                      'to': ('s', None, None, None),
                      'every': ('s', None, None, None),
                      'dates': ('a', None, None, 'date'),
                      'does': ('s', None, None, None),
                      'hours': 'stretches',
                      'scope': 'condition',
                      'calendars': ('sa', None, None, ('s', None, None, None)),
                      'by': 'roles',
                      'backdated': ('b', None, None, None),
                      'clause': 'clause'},
                     None,
                     None),
                    None),
       'schedules': ('o',
                     None,
                     ('o',
                      {'title': ('s', None, None, None),
                       'dates': ('a', None, None, ('s', None, None, None)),
                       'every': ('s', None, None, None),
                       'starting': 'date',
                       'day': ('sn', None, None, None)},
                      None,
                      None),
                     None),
       'channels': ('a', None, None, 'id'),
       'external': ('o', None, ('o', {'title': ('s', None, None, None), 'reason': ('s', None, None, None), 'clause': 'clause'}, None, None), None),
       'documents': ('o', None, ('o', {'title': ('s', None, None, None), 'clause': 'clause'}, None, None), None),
       'roles': ('o', None, ('o', {'title': ('s', None, None, None), 'reports_to': ('s', None, None, None), 'clause': 'clause'}, None, None), None),
       'sections': ('o',
                    None,
                    ('o',
                     {'title': ('s', None, None, None), 'part_of': ('s', None, None, None), 'when': 'condition', 'clause': 'clause'},
                     None,
                     None),
                    None),
       'properties': ('o', None, 'fact', None),
       'parties': ('o',
                   None,
                   ('o',
                    {'title': ('s', None, None, None),
                     'presumed': ('a', None, None, ('o', {'when': 'condition', 'role': ('s', None, None, None)}, None, None))},
                    None,
                    None),
                   None),
       'bodies': ('o',
                  None,
                  ('o',
                   {'title': ('s', None, None, None), 'route': ('s', None, None, None), 'when': 'condition', 'reviewed': 'date', 'clause': 'clause'},
                   None,
                   None),
                  None),
       'facts': ('o', None, 'fact', None),
       'outcomes': ('a', None, None, 'id'),
       'tables': ('o',
                  None,
                  ('o',
                   {'gives': ('so', {'fact': ('s', None, None, None)}, None, None),
                    'hit': ('s', None, None, None),
                    'rows': ('a', None, None, ('o', {'when': 'condition', 'is': ('snb', None, None, None), 'clause': 'clause'}, None, None))},
                   None,
                   None),
                  None),
       'events': ('o',
                  None,
                  ('o',
                   {'title': ('s', None, None, None),
                    'by': 'roles',
                    'not_by': ('a',
                               None,
                               None,
                               ('so',
                                {'party': ('s', None, None, None),
                                 'did': ('s', None, None, None),
                                 'under': ('s', None, None, None),
                                 'over': ('s', None, None, None),
                                 'clause': 'clause'},
                                None,
                                None)),
                    'data': ('o', None, 'datum', None),
                    'names': ('s', None, None, None),
                    'adds': ('s', None, None, None),
                    'tells': ('b', None, None, None),
                    'letter': ('sa', None, None, ('s', None, None, None)),
                    'when': 'condition',
                    'requires': 'requirements',
                    'then': ('a', None, None, 'action'),
                    'clause': 'clause'},
                   None,
                   None),
                  None),
       'kinds': ('o',
                 None,
                 ('o',
                  {'title': ('s', None, None, None),
                   'brought_by': ('', None, None, None),
                   'clause': 'clause',
                   'requires': 'lodgement',
                   'excluded': ('a',
                                None,
                                None,
                                ('o',
                                 {'id': 'id',
                                  'when': 'condition',
                                  'go': ('s', None, None, None),
                                  'title': ('s', None, None, None),
                                  'clause': 'clause'},
                                 None,
                                 None)),
                   'untimed': ('s', None, None, None)},
                  None,
                  None),
                 None),
       'categories': ('o',
                      None,
                      ('o',
                       {'kind': ('s', None, None, None),
                        'title': ('s', None, None, None),
                        'clause': 'clause',
                        'requires': 'lodgement',
                        'untimed': ('s', None, None, None)},
                       None,
                       None),
                      None),
       'intake': ('ao', {'hit': ('s', None, None, None), 'rules': ('a', None, None, 'intake_rule')}, None, 'intake_rule'),
       'timeframes': ('o', None, 'timeframe', None),
       'windows': ('o', None, 'window', None),
       'duties': ('o',
                  None,
                  ('o',
                   {'title': ('s', None, None, None),
                    'every': ('s', None, None, None),
                    'year_from': ('s', None, None, None),
                    'at': ('s', None, None, None),
                    'once': ('s', None, None, None),
                    'manual': ('s', None, None, None),
                    'owner': ('s', None, None, None),
                    'team': ('sa', None, None, ('s', None, None, None)),
                    'warn': ('a', None, None, ('so', {'before': 'amount', 'notify': 'roles'}, None, None)),
                    'overdue': ('a',
                                None,
                                None,
                                ('o', {'notify': ('sa', None, None, ('s', None, None, None)), 'after': 'limit', 'clause': 'clause'}, None, None)),
                    'calendar': ('s', None, None, None),
                    'time': 'convention-time',
                    'end': 'convention-end',
                    'clause': 'clause'},
                   None,
                   None),
                  None),
       'reports': ('o',
                   None,
                   ('o',
                    {'title': ('s', None, None, None),
                     'every': ('s', None, None, None),
                     'year_from': ('s', None, None, None),
                     'within': 'amount',
                     'at': ('s', None, None, None),
                     'owner': ('s', None, None, None),
                     'audience': ('sa', None, None, ('s', None, None, None)),
                     'for': 'condition',
                     'measures': ('a',
                                  None,
                                  None,
                                  ('so',
                                   {'met': ('sa', None, None, ('s', None, None, None)),
                                    'late': ('sa', None, None, ('s', None, None, None)),
                                    'overdue': ('sa', None, None, ('s', None, None, None)),
                                    'missed': ('sa', None, None, ('s', None, None, None)),
                                    'time': ('sa', None, None, ('s', None, None, None)),
                                    'answers': ('sa', None, None, ('s', None, None, None)),
                                    'happened': ('sa', None, None, ('s', None, None, None))},
                                   None,
                                   None)),
                     'by': ('sa', None, None, ('s', None, None, None)),
                     'trend': ('n', None, None, None),
                     'list': ('o',
                              {'overdue': ('sa', None, None, ('s', None, None, None)), 'route': ('o', None, ('s', None, None, None), None)},
                              None,
                              None),
                     'sample': ('o', {'number': ('n', None, None, None), 'of': ('s', None, None, None)}, None, None),
                     'warn': ('a', None, None, ('so', {'before': 'amount', 'notify': 'roles'}, None, None)),
                     'overdue': ('a',
                                 None,
                                 None,
                                 ('o', {'notify': ('sa', None, None, ('s', None, None, None)), 'after': 'limit', 'clause': 'clause'}, None, None)),
                     'calendar': ('s', None, None, None),
                     'time': 'convention-time',
                     'end': 'convention-end',
                     'clause': 'clause'},
                    None,
                    None),
                   None),
       'levels': ('a',
                  None,
                  None,
                  ('o',
                   {'id': 'id',
                    'title': ('s', None, None, None),
                    'seats': ('sa', None, None, ('s', None, None, None)),
                    'bodies': ('sa', None, None, ('s', None, None, None)),
                    'from': ('sa', None, None, ('s', None, None, None)),
                    'when': 'condition',
                    'requires': 'requirements',
                    'timeframes': ('o', None, 'timeframe', None),
                    'clause': 'clause'},
                   None,
                   None)),
       'decisions': ('o',
                     None,
                     ('o',
                      {'title': ('s', None, None, None),
                       'by': 'roles',
                       'only': ('b', None, None, None),
                       'or_delegate': ('s', None, None, None),
                       'when': 'condition',
                       'unless': 'condition',
                       'requires': 'requirements',
                       'after': ('a',
                                 None,
                                 None,
                                 ('o',
                                  {'propose': 'roles',
                                   'recommend': 'roles',
                                   'refer': 'roles',
                                   'consult': 'roles',
                                   'agree': 'roles',
                                   'event': ('s', None, None, None),
                                   'when': 'condition',
                                   'valid_for': 'limit',
                                   'clause': 'clause'},
                                  None,
                                  None)),
                       'not_by': ('a',
                                  None,
                                  None,
                                  ('so',
                                   {'party': ('s', None, None, None),
                                    'did': ('s', None, None, None),
                                    'step': ('s', None, None, None),
                                    'under': ('s', None, None, None),
                                    'over': ('s', None, None, None),
                                    'clause': 'clause'},
                                   None,
                                   None)),
                       'approver': 'roles',
                       'letter': ('sa', None, None, ('s', None, None, None)),
                       'reviews': ('sa', None, None, ('s', None, None, None)),
                       'clause': 'clause'},
                      None,
                      None),
                     None),
       'letters': ('o',
                   None,
                   ('o',
                    {'title': ('s', None, None, None),
                     'text': ('sa', None, None, ('o', {'file': ('s', None, None, None), 'when': 'condition'}, None, None)),
                     'to': ('sa', None, None, ('s', None, None, None)),
                     'from': 'roles',
                     'signed_by': ('sa', None, None, ('s', None, None, None)),
                     'at_least': ('n', None, None, None),
                     'by': 'roles',
                     'requires': 'requirements',
                     'forbids': ('sa', None, None, ('s', None, None, None)),
                     'channels': ('sa', None, None, ('s', None, None, None)),
                     'when': 'condition',
                     'otherwise': ('s', None, None, None),
                     'clause': 'clause'},
                    None,
                    None),
                   None),
       'remedies': ('o', None, ('o', {'title': ('s', None, None, None), 'decision': ('s', None, None, None), 'clause': 'clause'}, None, None), None),
       'delegations': ('o', None, ('o', {'title': ('s', None, None, None), 'clause': 'clause'}, None, None), None),
       'involved': ('a', None, None, ('so', {'party': ('s', None, None, None), 'did': ('s', None, None, None), 'clause': 'clause'}, None, None)),
       'ladders': ('o', None, ('ao', {'title': ('s', None, None, None), 'rungs': 'rungs', 'clause': 'clause'}, None, 'rung'), None),
       'panels': ('o',
                  None,
                  ('o',
                   {'title': ('s', None, None, None),
                    'when': 'condition',
                    'chair': ('s', None, None, None),
                    'seats': ('a',
                              None,
                              None,
                              ('so', {'id': 'id', 'title': ('s', None, None, None), 'ladder': 'rungs', 'clause': 'clause'}, None, None)),
                    'convened_by': 'roles',
                    'at_least': ('n', None, None, None),
                    'at_most': ('n', None, None, None),
                    'quorum': ('n', None, None, None),
                    'requires': 'requirements',
                    'reviews': ('sa', None, None, ('s', None, None, None)),
                    'clause': 'clause'},
                   None,
                   None),
                  None),
       'restrictions': ('o',
                        None,
                        ('o',
                         {'title': ('s', None, None, None),
                          'decided_by': ('s', None, None, None),
                          'measures': ('o',
                                       None,
                                       ('o',
                                        {'title': ('s', None, None, None),
                                         'when': 'condition',
                                         'most': ('o',
                                                  {'per': ('s', None, None, None),
                                                   'at_least': ('n', None, None, None),
                                                   'at_most': ('n', None, None, None)},
                                                  None,
                                                  None),
                                         'shown': ('b', None, None, None),
                                         'act': ('b', None, None, None),
                                         'communicate': ('b', None, None, None),
                                         'clause': 'clause'},
                                        None,
                                        None),
                                       None),
                          'except': ('oa',
                                     {'id': 'id',
                                      'title': ('s', None, None, None),
                                      'judged_by': 'roles',
                                      'clocks': ('s', None, None, None),
                                      'clause': 'clause'},
                                     None,
                                     ('o',
                                      {'id': 'id',
                                       'title': ('s', None, None, None),
                                       'judged_by': 'roles',
                                       'clocks': ('s', None, None, None),
                                       'clause': 'clause'},
                                      None,
                                      None)),
                          'always': 'condition',
                          'review': ('so',
                                     {'title': ('s', None, None, None),
                                      'within': 'source',
                                      'from': 'moment',
                                      'calendar': ('s', None, None, None),
                                      'warn': ('a', None, None, ('so', {'before': 'amount', 'notify': 'roles'}, None, None)),
                                      'owner': ('s', None, None, None),
                                      'clause': 'clause',
                                      'every': 'source',
                                      'overdue': ('a', None, None, 'action'),
                                      'supervisor': ('s', None, None, None)},
                                     None,
                                     None),
                          'ends': ('so',
                                   {'title': ('s', None, None, None),
                                    'within': 'source',
                                    'from': 'moment',
                                    'calendar': ('s', None, None, None),
                                    'warn': ('a', None, None, ('so', {'before': 'amount', 'notify': 'roles'}, None, None)),
                                    'owner': ('s', None, None, None),
                                    'clause': 'clause'},
                                   None,
                                   None),
                          'appeal': ('o',
                                     {'title': ('s', None, None, None),
                                      'to': ('s', None, None, None),
                                      'act': 'moment',
                                      'from': 'moment',
                                      'closes': 'limit',
                                      'late': 'convention-late',
                                      'clause': 'clause'},
                                     None,
                                     None),
                          'clause': 'clause'},
                         None,
                         None),
                        None),
       'persons': 'persons',
       'access': ('o',
                  {'keeper': 'roles',
                   'classes': ('o',
                               None,
                               ('o',
                                {'title': ('s', None, None, None),
                                 'when': 'condition',
                                 'keeper': 'roles',
                                 'readers': 'roles',
                                 'not_readers': ('a',
                                                 None,
                                                 None,
                                                 ('so',
                                                  {'party': ('s', None, None, None),
                                                   'did': ('s', None, None, None),
                                                   'under': ('s', None, None, None),
                                                   'over': ('s', None, None, None),
                                                   'clause': 'clause'},
                                                  None,
                                                  None)),
                                 'hides': ('a', None, None, ('s', None, None, None)),
                                 'logs_reads': ('b', None, None, None),
                                 'recorded': ('b', None, None, None),
                                 'clause': 'clause'},
                                None,
                                None),
                               None),
                   'bases': ('o', None, ('o', {'title': ('s', None, None, None), 'clause': 'clause'}, None, None), None)},
                  None,
                  None),
       'retention': ('a', None, None, 'retention_rule'),
       'guidance': ('a',
                    None,
                    None,
                    ('o',
                     {'text': ('s', None, None, None), 'at': ('sa', None, None, ('s', None, None, None)), 'when': 'condition', 'clause': 'clause'},
                     None,
                     None)),
       'bounds': ('o', {'units': ('a', None, None, ('s', None, None, None))}, None, None),
       'check': ('o',
                 {'allow': ('a',
                            None,
                            None,
                            ('o',
                             {'finding': ('s', None, None, None),
                              'at': ('s', None, None, None),
                              'because': ('s', None, None, None),
                              'by': ('s', None, None, None),
                              'until': 'date'},
                             None,
                             None))},
                 None,
                 None),
       'part': 'id'},
      None,
      None),
 'id': ('s', None, None, None),
 'date': ('s', None, None, None),
 'amount': ('s', None, None, None),
 'clause': ('sa', None, None, ('s', None, None, None)),
 'roles': ('sao',
           {'role': ('s', None, None, None), 'of': ('s', None, None, None)},
           None,
           ('so', {'role': ('s', None, None, None), 'of': ('s', None, None, None)}, None, None)),
 'clocktime': ('s', None, None, None),
 'stretches': ('as', None, None, ('s', None, None, None)),
 'condition': ('o',
               {'all': ('a', None, None, 'condition'),
                'any': ('a', None, None, 'condition'),
                'not': 'condition',
                'count': 'count',
                'clock': ('o', None, ('sa', None, None, ('s', None, None, None)), None),
                'window': ('o', None, ('sa', None, None, ('s', None, None, None)), None)},
               'test',
               None),
 'test': ('snbao',
          {'equals': ('snb', None, None, None),
           'in': ('a', None, None, ('snb', None, None, None)),
           'has': ('sa', None, None, ('s', None, None, None)),
           'at_least': ('sn', None, None, None),
           'more_than': ('sn', None, None, None),
           'at_most': ('sn', None, None, None),
           'less_than': ('sn', None, None, None),
           'between': ('a', None, None, ('sn', None, None, None)),
           'is_set': ('b', None, None, None),
           'before': ('s', None, None, None),
           'after': ('s', None, None, None),
           'same_as': ('s', None, None, None),
           'above': ('s', None, None, None),
           'not_below': ('s', None, None, None)},
          None,
          ('snb', None, None, None)),
 'count': ('o',
           {'of': ('s', None, None, None),
            'at_least': ('n', None, None, None),
            'at_most': ('n', None, None, None),
            'per': ('s', None, None, None),
            'rolling': 'amount',
            'when': 'condition'},
           None,
           None),
 'tally': ('o',
           {'of': ('s', None, None, None),
            'same': ('sa', None, None, ('s', None, None, None)),
            'per': ('s', None, None, None),
            'rolling': 'amount',
            'when': 'condition'},
           None,
           None),
 'persons': ('o',
             {'same_by': ('a', None, None, ('a', None, None, ('s', None, None, None))),
              'perhaps_by': ('a', None, None, ('s', None, None, None)),
              'kept_by': 'roles',
              'preferred_channel': ('s', None, None, None),
              'preferred_format': ('s', None, None, None)},
             None,
             None),
 'moment': ('so',
            {'event': ('s', None, None, None),
             'when': 'condition',
             'any': ('a', None, None, 'moment'),
             'all': ('a', None, None, 'moment'),
             'if_known': ('b', None, None, None)},
            None,
            None),
 'conventions': ('o',
                 {'days': 'convention-days',
                  'hours': 'convention-hours',
                  'first_day': 'convention-first-day',
                  'clear': 'convention-clear',
                  'time': 'convention-time',
                  'end': 'convention-end',
                  'roll_past': 'convention-roll-past',
                  'pause_days': 'convention-pause-days',
                  'range': 'convention-range',
                  'learnt': 'convention-learnt',
                  'warnings': 'convention-warnings',
                  'base': 'convention-base',
                  'in_time': 'convention-in-time',
                  'recurring': 'convention-recurring',
                  'strength': 'convention-strength',
                  'receipt': 'receipt',
                  'service': 'service',
                  'early': 'convention-early',
                  'late': 'convention-late',
                  'owner': 'convention-owner',
                  'backdate': ('so', None, 'amount', None)},
                 None,
                 None),
 'calendar_conventions': ('o',
                          {'days': 'convention-days',
                           'hours': 'convention-hours',
                           'first_day': 'convention-first-day',
                           'clear': 'convention-clear',
                           'time': 'convention-time',
                           'end': 'convention-end',
                           'roll_past': 'convention-roll-past',
                           'pause_days': 'convention-pause-days',
                           'range': 'convention-range',
                           'learnt': 'convention-learnt',
                           'warnings': 'convention-warnings',
                           'base': 'convention-base',
                           'in_time': 'convention-in-time',
                           'recurring': 'convention-recurring',
                           'strength': 'convention-strength',
                           'receipt': 'receipt',
                           'service': 'service',
                           'early': 'convention-early',
                           'late': 'convention-late',
                           'owner': 'convention-owner'},
                          None,
                          None),
 'receipt': ('o',
             {'after_hours': ('s', None, None, None),
              'closed_day': ('s', None, None, None),
              'cut_off': 'clocktime',
              'applies_to': ('sa', None, None, ('s', None, None, None)),
              'channels': ('o',
                           None,
                           ('o', {'after_hours': ('s', None, None, None), 'closed_day': ('s', None, None, None), 'cut_off': 'clocktime'}, None, None),
                           None),
              'stops': ('b', None, None, None)},
             None,
             None),
 'service': ('o',
             {'applies_to': ('sa', None, None, ('s', None, None, None)), 'after': ('o', None, 'limit', None), 'stops': ('b', None, None, None)},
             None,
             None),
 'convention-days': ('s', None, None, None),
 'convention-hours': ('s', None, None, None),
 'convention-first-day': ('s', None, None, None),
 'convention-clear': ('b', None, None, None),
 'convention-time': ('s', None, None, None),
 'convention-end': ('s', None, None, None),
 'convention-roll-past': ('s', None, None, None),
 'convention-pause-days': ('s', None, None, None),
 'convention-range': ('s', None, None, None),
 'convention-learnt': ('s', None, None, None),
 'convention-warnings': ('s', None, None, None),
 'convention-base': ('s', None, None, None),
 'convention-in-time': ('s', None, None, None),
 'convention-recurring': ('s', None, None, None),
 'convention-strength': ('s', None, None, None),
 'convention-early': ('so', {'discretion': 'roles'}, None, None),
 'convention-late': ('so', {'discretion': 'roles'}, None, None),
 'convention-owner': ('s', None, None, None),
 'source': ('so', {'table': ('s', None, None, None), 'fact': ('s', None, None, None), 'unit': ('s', None, None, None)}, None, None),
 'limit': ('so',
           {'within': 'source',
            'before': 'source',
            'stated': 'moment',
            'at': ('s', None, None, None),
            'same_day': ('b', None, None, None),
            'lesser_of': ('a', None, None, 'limit'),
            'greater_of': ('a', None, None, 'limit'),
            'from': 'moment',
            'calendar': ('so', {'table': ('s', None, None, None), 'closed_in_any': ('a', None, None, ('s', None, None, None))}, None, None),
            'plus': ('a', None, None, ('o', {'within': 'amount', 'when': 'condition', 'clause': 'clause'}, None, None)),
            'clause': 'clause',
            'days': 'convention-days',
            'hours': 'convention-hours',
            'first_day': 'convention-first-day',
            'clear': 'convention-clear',
            'time': 'convention-time',
            'end': 'convention-end',
            'roll_past': 'convention-roll-past',
            'pause_days': 'convention-pause-days',
            'range': 'convention-range',
            'if_known': ('b', None, None, None),
            'fixed': ('b', None, None, None)},
           None,
           None),
 'action': ('o',
            {'notify': ('sa', None, None, ('s', None, None, None)),
             'refer': ('s', None, None, None),
             'set': ('o', None, ('snba', None, None, ('s', None, None, None)), None),
             'after': 'limit',
             'when': 'condition',
             'clause': 'clause'},
            None,
            None),
 'requirements': ('a',
                  None,
                  None,
                  ('so',
                   {'fields': ('sa', None, None, ('s', None, None, None)),
                    'events': ('sa', None, None, ('s', None, None, None)),
                    'documents': ('sa', None, None, ('s', None, None, None)),
                    'delegation': ('s', None, None, None),
                    'determination': 'condition',
                    'when': 'condition',
                    'clause': 'clause'},
                   None,
                   None)),
 'timeframe-ceiling': 'limit',
 'timeframe-lapse': ('a',
                     None,
                     None,
                     ('o',
                      {'outcome': ('s', None, None, None),
                       'set': ('o', None, ('snba', None, None, ('s', None, None, None)), None),
                       'remedy': ('s', None, None, None),
                       'close': ('b', None, None, None),
                       'still': ('s', None, None, None),
                       'when': 'condition',
                       'clause': 'clause'},
                      None,
                      None)),
 'timeframe-pause': ('a',
                     None,
                     None,
                     ('o',
                      {'from': 'moment',
                       'to': 'moment',
                       'start_day': ('s', None, None, None),
                       'end_day': ('s', None, None, None),
                       'at_most': 'limit',
                       'when': 'condition',
                       'clause': 'clause'},
                      None,
                      None)),
 'timeframe-extend': ('a',
                      None,
                      None,
                      ('o',
                       {'id': 'id',
                        'by': 'limit',
                        'at_most': 'limit',
                        'times': ('ns', None, None, None),
                        'ceiling': 'limit',
                        'grounds': ('a', None, None, ('s', None, None, None)),
                        'approver': 'roles',
                        'consent': ('b', None, None, None),
                        'in_time': 'convention-in-time',
                        'original': ('b', None, None, None),
                        'base': 'convention-base',
                        'requires': ('a', None, None, ('s', None, None, None)),
                        'when': 'condition',
                        'clause': 'clause'},
                       None,
                       None)),
 'timeframe-effective': ('o', {'from': 'date', 'to': 'date'}, None, None),
 'timeframe-accrue': ('o',
                      {'per': ('s', None, None, None),
                       'tiers': ('a', None, None, ('o', {'amount': ('ns', None, None, None), 'days': ('n', None, None, None)}, None, None)),
                       'from': 'moment',
                       'until': 'moment',
                       'first_day': ('s', None, None, None),
                       'last_day': ('s', None, None, None),
                       'cap': ('o', {'days': ('n', None, None, None), 'money': ('ns', None, None, None)}, None, None),
                       'when': 'condition',
                       'clause': 'clause'},
                      None,
                      None),
 'timeframe-when-case': ('o',
                         {'joined': ('s', None, None, None),
                          'split': ('s', None, None, None),
                          'converted': ('s', None, None, None),
                          'referred_out': ('s', None, None, None),
                          'reopened': ('s', None, None, None)},
                         None,
                         None),
 'timeframe-for-each': ('s', None, None, None),
 'timeframe-cancel': 'moment',
 'timeframe': ('o',
               {'title': ('s', None, None, None),
                'for': 'condition',
                'within': 'source',
                'before': 'source',
                'stated': 'moment',
                'at': ('s', None, None, None),
                'same_day': ('b', None, None, None),
                'lesser_of': ('a', None, None, 'limit'),
                'greater_of': ('a', None, None, 'limit'),
                'from': 'moment',
                'calendar': ('so', {'table': ('s', None, None, None), 'closed_in_any': ('a', None, None, ('s', None, None, None))}, None, None),
                'plus': ('a', None, None, ('o', {'within': 'amount', 'when': 'condition', 'clause': 'clause'}, None, None)),
                'clause': 'clause',
                'until': 'moment',
                'done': 'moment',
                'every': ('s', None, None, None),
                'occurrence': ('s', None, None, None),
                'for_each': 'timeframe-for-each',
                'pause': 'timeframe-pause',
                'restart': ('a',
                            None,
                            None,
                            ('o',
                             {'from': 'moment', 'within': 'limit', 'waits_for': 'moment', 'again': ('b', None, None, None), 'clause': 'clause'},
                             None,
                             None)),
                'cancel': 'timeframe-cancel',
                'extend': 'timeframe-extend',
                'ceiling': 'timeframe-ceiling',
                'bounds': ('o', {'at_least': 'limit', 'at_most': 'limit', 'beyond': 'roles'}, None, None),
                'lapse': 'timeframe-lapse',
                'accrue': 'timeframe-accrue',
                'instead_of': ('s', None, None, None),
                'watches': ('s', None, None, None),
                'supervisor': ('s', None, None, None),
                'warn': ('a', None, None, ('so', {'before': 'amount', 'at': ('s', None, None, None), 'notify': 'roles'}, None, None)),
                'overdue': ('a', None, None, 'action'),
                'effective': 'timeframe-effective',
                'open_cases': ('b', None, None, None),
                'survives': ('b', None, None, None),
                'mandatory': ('b', None, None, None),
                'to_person': ('b', None, None, None),
                'when_case': 'timeframe-when-case',
                'days': 'convention-days',
                'hours': 'convention-hours',
                'first_day': 'convention-first-day',
                'clear': 'convention-clear',
                'time': 'convention-time',
                'end': 'convention-end',
                'roll_past': 'convention-roll-past',
                'pause_days': 'convention-pause-days',
                'range': 'convention-range',
                'learnt': 'convention-learnt',
                'warnings': 'convention-warnings',
                'base': 'convention-base',
                'in_time': 'convention-in-time',
                'recurring': 'convention-recurring',
                'strength': 'convention-strength',
                'receipt': 'receipt',
                'service': 'service',
                'owner': 'convention-owner'},
               None,
               None),
 'window': ('o',
            {'title': ('s', None, None, None),
             'for': 'condition',
             'act': 'moment',
             'opens': 'limit',
             'closes': 'limit',
             'from': 'moment',
             'calendar': ('so', {'table': ('s', None, None, None), 'closed_in_any': ('a', None, None, ('s', None, None, None))}, None, None),
             'early': 'convention-early',
             'late': 'convention-late',
             'extend': 'timeframe-extend',
             'pause': 'timeframe-pause',
             'ceiling': 'timeframe-ceiling',
             'lapse': 'timeframe-lapse',
             'cancel': 'timeframe-cancel',
             'for_each': 'timeframe-for-each',
             'effective': 'timeframe-effective',
             'clause': 'clause',
             'days': 'convention-days',
             'hours': 'convention-hours',
             'first_day': 'convention-first-day',
             'clear': 'convention-clear',
             'time': 'convention-time',
             'end': 'convention-end',
             'roll_past': 'convention-roll-past',
             'pause_days': 'convention-pause-days',
             'learnt': 'convention-learnt',
             'base': 'convention-base',
             'in_time': 'convention-in-time',
             'receipt': 'receipt',
             'service': 'service'},
            None,
            None),
 'fact': ('o',
          {'title': ('s', None, None, None),
           'choice': ('a', None, None, 'id'),
           'tags': ('a', None, None, 'id'),
           'yes_no': ('b', None, None, None),
           'number': ('bo', {'from': ('n', None, None, None), 'to': ('n', None, None, None)}, None, None),
           'money': ('b', None, None, None),
           'date': ('b', None, None, None),
           'instant': ('b', None, None, None),
           'text': ('b', None, None, None),
           'person': ('b', None, None, None),
           'count': 'tally',
           'by': 'roles',
           'of': ('s', None, None, None),
           'personal': ('b', None, None, None),
           'identity': ('b', None, None, None),
           'clause': 'clause'},
          None,
          None),
 'datum': ('o',
           {'title': ('s', None, None, None),
            'choice': ('a', None, None, 'id'),
            'tags': ('a', None, None, 'id'),
            'yes_no': ('b', None, None, None),
            'number': ('bo', {'from': ('n', None, None, None), 'to': ('n', None, None, None)}, None, None),
            'money': ('b', None, None, None),
            'date': ('b', None, None, None),
            'instant': ('b', None, None, None),
            'text': ('b', None, None, None),
            'person': ('b', None, None, None),
            'at_least': 'limit',
            'at_most': 'limit',
            'personal': ('b', None, None, None)},
           None,
           None),
 'calendar': ('o',
              {'clause': 'clause',
               'title': ('s', None, None, None),
               'timezone': ('s', None, None, None),
               'hours': ('so', None, 'stretches', None),
               'holidays': ('so',
                            {'country': ('s', None, None, None),
                             'subdivision': ('s', None, None, None),
                             'categories': ('a', None, None, ('s', None, None, None)),
                             'except': ('a', None, None, ('s', None, None, None)),
                             'half_days': 'stretches',
                             'dates': ('o', None, ('s', None, None, None), None)},
                            None,
                            None),
               'closed': ('a',
                          None,
                          None,
                          ('so',
                           {'date': ('s', None, None, None),
                            'from': ('s', None, None, None),
                            'to': ('s', None, None, None),
                            'weekday': ('s', None, None, None),
                            'month': ('n', None, None, None),
                            'offset': ('n', None, None, None),
                            'easter': ('n', None, None, None),
                            'observed': ('b', None, None, None),
                            'title': ('s', None, None, None)},
                           None,
                           None)),
               'open': ('a', None, None, 'date'),
               'changes': ('o', None, 'stretches', None),
               'closed_in_any': ('a', None, None, ('s', None, None, None)),
               'conventions': 'calendar_conventions'},
              None,
              None),
 'lodgement': ('oa',
               {'fields': ('sa', None, None, ('s', None, None, None)),
                'documents': ('sa', None, None, ('s', None, None, None)),
                'when': 'condition',
                'unless': 'condition',
                'missing': ('s', None, None, None),
                'clause': 'clause'},
               None,
               ('o',
                {'fields': ('sa', None, None, ('s', None, None, None)),
                 'documents': ('sa', None, None, ('s', None, None, None)),
                 'when': 'condition',
                 'unless': 'condition',
                 'missing': ('s', None, None, None),
                 'clause': 'clause'},
                None,
                None)),
 'intake_rule': ('o',
                 {'id': 'id',
                  'title': ('s', None, None, None),
                  'when': 'condition',
                  'unless': 'condition',
                  'record': ('b', None, None, None),
                  'act': ('bo', {'only_if': 'condition'}, None, None),
                  'communicate': ('b', None, None, None),
                  'go': ('s', None, None, None),
                  'join': ('o', {'same': ('a', None, None, ('s', None, None, None)), 'when': 'condition'}, None, None),
                  'opens': ('a', None, None, ('s', None, None, None)),
                  'set': ('o', None, ('snba', None, None, ('s', None, None, None)), None),
                  'discretion': 'roles',
                  'clause': 'clause'},
                 None,
                 None),
 'retention_rule': ('o',
                    {'id': 'id',
                     'title': ('s', None, None, None),
                     'when': 'condition',
                     'unless': 'condition',
                     'file_class': ('s', None, None, None),
                     'keep': ('s', None, None, None),
                     'from': 'moment',
                     'disposal': ('s', None, None, None),
                     'clause': 'clause'},
                    None,
                    None),
 'rung': ('so',
          {'role': ('s', None, None, None),
           'pool': ('s', None, None, None),
           'order': ('s', None, None, None),
           'selected_by': 'roles',
           'nominated_by': ('s', None, None, None),
           'eligible': ('sa', None, None, ('s', None, None, None)),
           'within': 'source',
           'from': 'moment',
           'calendar': ('s', None, None, None),
           'warn': ('a', None, None, ('so', {'before': 'amount', 'at': ('s', None, None, None), 'notify': 'roles'}, None, None)),
           'owner': ('s', None, None, None),
           'title': ('s', None, None, None),
           'when': 'condition',
           'clause': 'clause'},
          None,
          None),
 'rungs': ('sa', None, None, 'rung')}
