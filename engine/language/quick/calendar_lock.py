"""Generated from schemas/calendar-lock.schema.json by `make schemas`; never edited."""
# ruff: noqa
# mypy: ignore-errors
from decimal import Decimal

from engine.language.patterns import Patterns


class JsonSchemaValueException(Exception):
    """The data do not have the shape of the schema."""


class JsonSchemaValuesException(JsonSchemaValueException):
    """Several of them."""


REGEX_PATTERNS = Patterns(['^[a-z][a-z0-9-]*$', '^([01]?[0-9]|2[0-3]):[0-5][0-9]-(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$', '^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}', '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'])
NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['engine', 'calendar_lock', 'made', 'library', 'years', 'confirmed_to', 'calendars']) - data.keys()
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
        if "calendar_lock" in data_keys:
            data_keys.remove("calendar_lock")
            data__calendarlock = data["calendar_lock"]
            if not isinstance(data__calendarlock, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar_lock must be string")
            if isinstance(data__calendarlock, str):
                if not REGEX_PATTERNS['^[a-z][a-z0-9-]*$'].search(data__calendarlock):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendar_lock must match pattern ^[a-z][a-z0-9-]*$")
        if "made" in data_keys:
            data_keys.remove("made")
            data__made = data["made"]
            validate____defs_date(data__made, custom_formats, (name_prefix or "data") + ".made")
        if "library" in data_keys:
            data_keys.remove("library")
            data__library = data["library"]
            if not isinstance(data__library, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".library must be string")
            if isinstance(data__library, str):
                data__library_len = len(data__library)
                if data__library_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".library must be longer than or equal to 1 characters")
        if "years" in data_keys:
            data_keys.remove("years")
            data__years = data["years"]
            if not isinstance(data__years, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".years must be object")
            data__years_is_dict = isinstance(data__years, dict)
            if data__years_is_dict:
                data__years__missing_keys = set(['from', 'to']) - data__years.keys()
                if data__years__missing_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".years must contain ")
                data__years_keys = set(data__years.keys())
                if "from" in data__years_keys:
                    data__years_keys.remove("from")
                    data__years__from = data__years["from"]
                    if not isinstance(data__years__from, (int)) and not (isinstance(data__years__from, float) and data__years__from.is_integer()) or isinstance(data__years__from, bool):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".years.from must be integer")
                    if isinstance(data__years__from, (int, float, Decimal)) and not isinstance(data__years__from, bool):
                        if data__years__from < 1900:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".years.from must be bigger than or equal to 1900")
                        if data__years__from > 2200:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".years.from must be smaller than or equal to 2200")
                if "to" in data__years_keys:
                    data__years_keys.remove("to")
                    data__years__to = data__years["to"]
                    if not isinstance(data__years__to, (int)) and not (isinstance(data__years__to, float) and data__years__to.is_integer()) or isinstance(data__years__to, bool):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".years.to must be integer")
                    if isinstance(data__years__to, (int, float, Decimal)) and not isinstance(data__years__to, bool):
                        if data__years__to < 1900:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".years.to must be bigger than or equal to 1900")
                        if data__years__to > 2200:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".years.to must be smaller than or equal to 2200")
                if data__years_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".years must not contain "+str(data__years_keys)+" properties")
        if "confirmed_to" in data_keys:
            data_keys.remove("confirmed_to")
            data__confirmedto = data["confirmed_to"]
            if not isinstance(data__confirmedto, (int)) and not (isinstance(data__confirmedto, float) and data__confirmedto.is_integer()) or isinstance(data__confirmedto, bool):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".confirmed_to must be integer")
            if isinstance(data__confirmedto, (int, float, Decimal)) and not isinstance(data__confirmedto, bool):
                if data__confirmedto < 1899:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".confirmed_to must be bigger than or equal to 1899")
                if data__confirmedto > 2200:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".confirmed_to must be smaller than or equal to 2200")
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
                        if not isinstance(data__calendars_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars.{data__calendars_key}".format(**locals()) + " must be object")
                        data__calendars_value_is_dict = isinstance(data__calendars_value, dict)
                        if data__calendars_value_is_dict:
                            data__calendars_value__missing_keys = set(['settings', 'days']) - data__calendars_value.keys()
                            if data__calendars_value__missing_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars.{data__calendars_key}".format(**locals()) + " must contain ")
                            data__calendars_value_keys = set(data__calendars_value.keys())
                            if "settings" in data__calendars_value_keys:
                                data__calendars_value_keys.remove("settings")
                                data__calendars_value__settings = data__calendars_value["settings"]
                                if not isinstance(data__calendars_value__settings, (dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars.{data__calendars_key}.settings".format(**locals()) + " must be object")
                                data__calendars_value__settings_is_dict = isinstance(data__calendars_value__settings, dict)
                                if data__calendars_value__settings_is_dict:
                                    data__calendars_value__settings_keys = set(data__calendars_value__settings.keys())
                                    if "country" in data__calendars_value__settings_keys:
                                        data__calendars_value__settings_keys.remove("country")
                                        data__calendars_value__settings__country = data__calendars_value__settings["country"]
                                        if not isinstance(data__calendars_value__settings__country, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars.{data__calendars_key}.settings.country".format(**locals()) + " must be string")
                                    if "subdivision" in data__calendars_value__settings_keys:
                                        data__calendars_value__settings_keys.remove("subdivision")
                                        data__calendars_value__settings__subdivision = data__calendars_value__settings["subdivision"]
                                        if not isinstance(data__calendars_value__settings__subdivision, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars.{data__calendars_key}.settings.subdivision".format(**locals()) + " must be string")
                                    if "categories" in data__calendars_value__settings_keys:
                                        data__calendars_value__settings_keys.remove("categories")
                                        data__calendars_value__settings__categories = data__calendars_value__settings["categories"]
                                        if not isinstance(data__calendars_value__settings__categories, (list, tuple)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars.{data__calendars_key}.settings.categories".format(**locals()) + " must be array")
                                        data__calendars_value__settings__categories_is_list = isinstance(data__calendars_value__settings__categories, (list, tuple))
                                        if data__calendars_value__settings__categories_is_list:
                                            data__calendars_value__settings__categories_len = len(data__calendars_value__settings__categories)
                                            for data__calendars_value__settings__categories_x, data__calendars_value__settings__categories_item in enumerate(data__calendars_value__settings__categories):
                                                if not isinstance(data__calendars_value__settings__categories_item, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars.{data__calendars_key}.settings.categories[{data__calendars_value__settings__categories_x}]".format(**locals()) + " must be string")
                                    if "except" in data__calendars_value__settings_keys:
                                        data__calendars_value__settings_keys.remove("except")
                                        data__calendars_value__settings__except = data__calendars_value__settings["except"]
                                        if not isinstance(data__calendars_value__settings__except, (list, tuple)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars.{data__calendars_key}.settings.except".format(**locals()) + " must be array")
                                        data__calendars_value__settings__except_is_list = isinstance(data__calendars_value__settings__except, (list, tuple))
                                        if data__calendars_value__settings__except_is_list:
                                            data__calendars_value__settings__except_len = len(data__calendars_value__settings__except)
                                            for data__calendars_value__settings__except_x, data__calendars_value__settings__except_item in enumerate(data__calendars_value__settings__except):
                                                if not isinstance(data__calendars_value__settings__except_item, (str)):
                                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars.{data__calendars_key}.settings.except[{data__calendars_value__settings__except_x}]".format(**locals()) + " must be string")
                                    if data__calendars_value__settings_keys:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars.{data__calendars_key}.settings".format(**locals()) + " must not contain "+str(data__calendars_value__settings_keys)+" properties")
                            if "days" in data__calendars_value_keys:
                                data__calendars_value_keys.remove("days")
                                data__calendars_value__days = data__calendars_value["days"]
                                validate____defs_days(data__calendars_value__days, custom_formats, (name_prefix or "data") + ".calendars.{data__calendars_key}.days".format(**locals()))
                            if "half_days" in data__calendars_value_keys:
                                data__calendars_value_keys.remove("half_days")
                                data__calendars_value__halfdays = data__calendars_value["half_days"]
                                validate____defs_days(data__calendars_value__halfdays, custom_formats, (name_prefix or "data") + ".calendars.{data__calendars_key}.half_days".format(**locals()))
                            if "left_out" in data__calendars_value_keys:
                                data__calendars_value_keys.remove("left_out")
                                data__calendars_value__leftout = data__calendars_value["left_out"]
                                validate____defs_days(data__calendars_value__leftout, custom_formats, (name_prefix or "data") + ".calendars.{data__calendars_key}.left_out".format(**locals()))
                            if data__calendars_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".calendars.{data__calendars_key}".format(**locals()) + " must not contain "+str(data__calendars_value_keys)+" properties")
        if "learnt" in data_keys:
            data_keys.remove("learnt")
            data__learnt = data["learnt"]
            if not isinstance(data__learnt, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt must be array")
            data__learnt_is_list = isinstance(data__learnt, (list, tuple))
            if data__learnt_is_list:
                data__learnt_len = len(data__learnt)
                for data__learnt_x, data__learnt_item in enumerate(data__learnt):
                    if not isinstance(data__learnt_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}]".format(**locals()) + " must be object")
                    data__learnt_item_is_dict = isinstance(data__learnt_item, dict)
                    if data__learnt_item_is_dict:
                        data__learnt_item__missing_keys = set(['calendar', 'date', 'because', 'learnt']) - data__learnt_item.keys()
                        if data__learnt_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}]".format(**locals()) + " must contain ")
                        data__learnt_item_keys = set(data__learnt_item.keys())
                        if "calendar" in data__learnt_item_keys:
                            data__learnt_item_keys.remove("calendar")
                            data__learnt_item__calendar = data__learnt_item["calendar"]
                            if not isinstance(data__learnt_item__calendar, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].calendar".format(**locals()) + " must be string")
                        if "date" in data__learnt_item_keys:
                            data__learnt_item_keys.remove("date")
                            data__learnt_item__date = data__learnt_item["date"]
                            validate____defs_date(data__learnt_item__date, custom_formats, (name_prefix or "data") + ".learnt[{data__learnt_x}].date".format(**locals()))
                        if "day" in data__learnt_item_keys:
                            data__learnt_item_keys.remove("day")
                            data__learnt_item__day = data__learnt_item["day"]
                            if not isinstance(data__learnt_item__day, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].day".format(**locals()) + " must be string")
                            if not (isinstance(data__learnt_item__day, str) and data__learnt_item__day == 'closed' or isinstance(data__learnt_item__day, str) and data__learnt_item__day == 'open'):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].day".format(**locals()) + " must be one of ['closed', 'open']")
                        if "hours" in data__learnt_item_keys:
                            data__learnt_item_keys.remove("hours")
                            data__learnt_item__hours = data__learnt_item["hours"]
                            if not isinstance(data__learnt_item__hours, (list, tuple, str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].hours".format(**locals()) + " must be array or string")
                            if isinstance(data__learnt_item__hours, str):
                                if not REGEX_PATTERNS['^([01]?[0-9]|2[0-3]):[0-5][0-9]-(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$'].search(data__learnt_item__hours):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].hours".format(**locals()) + " must match pattern ^([01]?[0-9]|2[0-3]):[0-5][0-9]-(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$")
                            data__learnt_item__hours_is_list = isinstance(data__learnt_item__hours, (list, tuple))
                            if data__learnt_item__hours_is_list:
                                data__learnt_item__hours_len = len(data__learnt_item__hours)
                                if data__learnt_item__hours_len > 12:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].hours".format(**locals()) + " must contain less than or equal to 12 items")
                                for data__learnt_item__hours_x, data__learnt_item__hours_item in enumerate(data__learnt_item__hours):
                                    if not isinstance(data__learnt_item__hours_item, (str)):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].hours[{data__learnt_item__hours_x}]".format(**locals()) + " must be string")
                                    if isinstance(data__learnt_item__hours_item, str):
                                        if not REGEX_PATTERNS['^([01]?[0-9]|2[0-3]):[0-5][0-9]-(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$'].search(data__learnt_item__hours_item):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].hours[{data__learnt_item__hours_x}]".format(**locals()) + " must match pattern ^([01]?[0-9]|2[0-3]):[0-5][0-9]-(([01]?[0-9]|2[0-3]):[0-5][0-9]|24:00)$")
                        if "because" in data__learnt_item_keys:
                            data__learnt_item_keys.remove("because")
                            data__learnt_item__because = data__learnt_item["because"]
                            if not isinstance(data__learnt_item__because, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].because".format(**locals()) + " must be string")
                            if isinstance(data__learnt_item__because, str):
                                data__learnt_item__because_len = len(data__learnt_item__because)
                                if data__learnt_item__because_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].because".format(**locals()) + " must be longer than or equal to 1 characters")
                        if "learnt" in data__learnt_item_keys:
                            data__learnt_item_keys.remove("learnt")
                            data__learnt_item__learnt = data__learnt_item["learnt"]
                            if not isinstance(data__learnt_item__learnt, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].learnt".format(**locals()) + " must be string")
                            if isinstance(data__learnt_item__learnt, str):
                                if not REGEX_PATTERNS['^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}'].search(data__learnt_item__learnt):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].learnt".format(**locals()) + " must match pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}[ T][0-9]{2}:[0-9]{2}")
                        if "by" in data__learnt_item_keys:
                            data__learnt_item_keys.remove("by")
                            data__learnt_item__by = data__learnt_item["by"]
                            if not isinstance(data__learnt_item__by, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}].by".format(**locals()) + " must be string")
                        if data__learnt_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".learnt[{data__learnt_x}]".format(**locals()) + " must not contain "+str(data__learnt_item_keys)+" properties")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_days(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        for data_key in data_keys:
            if data_key not in []:
                data_value = data.get(data_key)
                if not isinstance(data_value, (str)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".{data_key}".format(**locals()) + " must be string")
        data_len = len(data)
        if data_len != 0:
            data_property_names = True
            for data_key in data:
                try:
                    if isinstance(data_key, str):
                        if not REGEX_PATTERNS['^[0-9]{4}-[0-9]{2}-[0-9]{2}$'].search(data_key):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
                except (JsonSchemaValueException, JsonSchemaValuesException):
                    data_property_names = False
            if not data_property_names:
                raise JsonSchemaValueException("" + (name_prefix or "data") + " must be named by propertyName definition")
    return data

def validate____defs_date(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (str)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be string")
    if isinstance(data, str):
        if not REGEX_PATTERNS['^[0-9]{4}-[0-9]{2}-[0-9]{2}$'].search(data):
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must match pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
    return data


SHAPES = {'': ('o',
      {'engine': ('n', None, None, None),
       'calendar_lock': ('s', None, None, None),
       'made': 'date',
       'library': ('s', None, None, None),
       'years': ('o', {'from': ('n', None, None, None), 'to': ('n', None, None, None)}, None, None),
       'confirmed_to': ('n', None, None, None),
       'calendars': ('o',
                     None,
                     ('o',
                      {'settings': ('o',
                                    {'country': ('s', None, None, None),
                                     'subdivision': ('s', None, None, None),
                                     'categories': ('a', None, None, ('s', None, None, None)),
                                     'except': ('a', None, None, ('s', None, None, None))},
                                    None,
                                    None),
                       'days': 'days',
                       'half_days': 'days',
                       'left_out': 'days'},
                      None,
                      None),
                     None),
       'learnt': ('a',
                  None,
                  None,
                  ('o',
                   {'calendar': ('s', None, None, None),
                    'date': 'date',
                    'day': ('s', None, None, None),
                    'hours': ('as', None, None, ('s', None, None, None)),
                    'because': ('s', None, None, None),
                    'learnt': ('s', None, None, None),
                    'by': ('s', None, None, None)},
                   None,
                   None))},
      None,
      None),
 'date': ('s', None, None, None),
 'days': ('o', None, ('s', None, None, None), None)}
