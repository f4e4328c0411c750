"""Generated from schemas/site.schema.json by `make schemas`; never edited."""
# ruff: noqa
# mypy: ignore-errors
from decimal import Decimal

from engine.language.patterns import Patterns


class JsonSchemaValueException(Exception):
    """The data do not have the shape of the schema."""


class JsonSchemaValuesException(JsonSchemaValueException):
    """Several of them."""


REGEX_PATTERNS = Patterns(['^[^{}]*(\\{(council|year|month|serial(:0[0-9])?)\\}[^{}]*)+$', '^[a-z][a-z0-9-]*$'])
NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['engine', 'store', 'councils']) - data.keys()
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
        if "store" in data_keys:
            data_keys.remove("store")
            data__store = data["store"]
            if not isinstance(data__store, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".store must be string")
            if isinstance(data__store, str):
                data__store_len = len(data__store)
                if data__store_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".store must be longer than or equal to 1 characters")
        if "files" in data_keys:
            data_keys.remove("files")
            data__files = data["files"]
            if not isinstance(data__files, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".files must be string")
        if "councils" in data_keys:
            data_keys.remove("councils")
            data__councils = data["councils"]
            if not isinstance(data__councils, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils must be object")
            data__councils_is_dict = isinstance(data__councils, dict)
            if data__councils_is_dict:
                data__councils_len = len(data__councils)
                if data__councils_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils must contain at least 1 properties")
                data__councils_keys = set(data__councils.keys())
                for data__councils_key in data__councils_keys:
                    if data__councils_key not in []:
                        data__councils_value = data__councils.get(data__councils_key)
                        if not isinstance(data__councils_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils.{data__councils_key}".format(**locals()) + " must be object")
                        data__councils_value_is_dict = isinstance(data__councils_value, dict)
                        if data__councils_value_is_dict:
                            data__councils_value__missing_keys = set(['policies']) - data__councils_value.keys()
                            if data__councils_value__missing_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils.{data__councils_key}".format(**locals()) + " must contain ")
                            data__councils_value_keys = set(data__councils_value.keys())
                            if "policies" in data__councils_value_keys:
                                data__councils_value_keys.remove("policies")
                                data__councils_value__policies = data__councils_value["policies"]
                                if not isinstance(data__councils_value__policies, (list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils.{data__councils_key}.policies".format(**locals()) + " must be array")
                                data__councils_value__policies_is_list = isinstance(data__councils_value__policies, (list, tuple))
                                if data__councils_value__policies_is_list:
                                    data__councils_value__policies_len = len(data__councils_value__policies)
                                    if data__councils_value__policies_len < 1:
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils.{data__councils_key}.policies".format(**locals()) + " must contain at least 1 items")
                                    for data__councils_value__policies_x, data__councils_value__policies_item in enumerate(data__councils_value__policies):
                                        if not isinstance(data__councils_value__policies_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils.{data__councils_key}.policies[{data__councils_value__policies_x}]".format(**locals()) + " must be string")
                            if "people" in data__councils_value_keys:
                                data__councils_value_keys.remove("people")
                                data__councils_value__people = data__councils_value["people"]
                                if not isinstance(data__councils_value__people, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils.{data__councils_key}.people".format(**locals()) + " must be string")
                            if "numbers" in data__councils_value_keys:
                                data__councils_value_keys.remove("numbers")
                                data__councils_value__numbers = data__councils_value["numbers"]
                                if not isinstance(data__councils_value__numbers, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils.{data__councils_key}.numbers".format(**locals()) + " must be string")
                                if isinstance(data__councils_value__numbers, str):
                                    if not REGEX_PATTERNS['^[^{}]*(\\{(council|year|month|serial(:0[0-9])?)\\}[^{}]*)+$'].search(data__councils_value__numbers):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils.{data__councils_key}.numbers".format(**locals()) + " must match pattern ^[^{}]*(\\{(council|year|month|serial(:0[0-9])?)\\}[^{}]*)+$")
                            if data__councils_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils.{data__councils_key}".format(**locals()) + " must not contain "+str(data__councils_value_keys)+" properties")
                if data__councils_len != 0:
                    data__councils_property_names = True
                    for data__councils_key in data__councils:
                        try:
                            if isinstance(data__councils_key, str):
                                if not REGEX_PATTERNS['^[a-z][a-z0-9-]*$'].search(data__councils_key):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils must match pattern ^[a-z][a-z0-9-]*$")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__councils_property_names = False
                    if not data__councils_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".councils must be named by propertyName definition")
        if "plugins" in data_keys:
            data_keys.remove("plugins")
            data__plugins = data["plugins"]
            if not isinstance(data__plugins, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".plugins must be object")
            data__plugins_is_dict = isinstance(data__plugins, dict)
            if data__plugins_is_dict:
                data__plugins_keys = set(data__plugins.keys())
                for data__plugins_key in data__plugins_keys:
                    if data__plugins_key not in []:
                        data__plugins_value = data__plugins.get(data__plugins_key)
                        if not isinstance(data__plugins_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".plugins.{data__plugins_key}".format(**locals()) + " must be object")
        if "operator" in data_keys:
            data_keys.remove("operator")
            data__operator = data["operator"]
            if not isinstance(data__operator, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".operator must be string")
        if "notices" in data_keys:
            data_keys.remove("notices")
            data__notices = data["notices"]
            if not isinstance(data__notices, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".notices must be string")
        if "letters" in data_keys:
            data_keys.remove("letters")
            data__letters = data["letters"]
            if not isinstance(data__letters, (str, dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters must be string or object")
            data__letters_is_dict = isinstance(data__letters, dict)
            if data__letters_is_dict:
                data__letters_keys = set(data__letters.keys())
                for data__letters_key in data__letters_keys:
                    if data__letters_key not in []:
                        data__letters_value = data__letters.get(data__letters_key)
                        if not isinstance(data__letters_value, (str)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters.{data__letters_key}".format(**locals()) + " must be string")
        if "records" in data_keys:
            data_keys.remove("records")
            data__records = data["records"]
            if not isinstance(data__records, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".records must be object")
            data__records_is_dict = isinstance(data__records, dict)
            if data__records_is_dict:
                data__records__missing_keys = set(['system']) - data__records.keys()
                if data__records__missing_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".records must contain ")
                data__records_keys = set(data__records.keys())
                if "system" in data__records_keys:
                    data__records_keys.remove("system")
                    data__records__system = data__records["system"]
                    if not isinstance(data__records__system, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".records.system must be string")
                if "events" in data__records_keys:
                    data__records_keys.remove("events")
                    data__records__events = data__records["events"]
                    if not isinstance(data__records__events, (list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".records.events must be array")
                    data__records__events_is_list = isinstance(data__records__events, (list, tuple))
                    if data__records__events_is_list:
                        data__records__events_len = len(data__records__events)
                        if data__records__events_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".records.events must contain at least 1 items")
                        for data__records__events_x, data__records__events_item in enumerate(data__records__events):
                            if not isinstance(data__records__events_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".records.events[{data__records__events_x}]".format(**locals()) + " must be string")
                if data__records_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".records must not contain "+str(data__records_keys)+" properties")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data


SHAPES = {'': ('o',
      {'engine': ('n', None, None, None),
       'store': ('s', None, None, None),
       'files': ('s', None, None, None),
       'councils': ('o',
                    None,
                    ('o',
                     {'policies': ('a', None, None, ('s', None, None, None)), 'people': ('s', None, None, None), 'numbers': ('s', None, None, None)},
                     None,
                     None),
                    None),
       'plugins': ('o', None, ('o', None, None, None), None),
       'operator': ('s', None, None, None),
       'notices': ('s', None, None, None),
       'letters': ('so', None, ('s', None, None, None), None),
       'records': ('o', {'system': ('s', None, None, None), 'events': ('a', None, None, ('s', None, None, None))}, None, None)},
      None,
      None)}
