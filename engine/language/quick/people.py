"""Generated from schemas/people.schema.json by `make schemas`; never edited."""
# ruff: noqa
# mypy: ignore-errors
from decimal import Decimal

from engine.language.patterns import Patterns


class JsonSchemaValueException(Exception):
    """The data do not have the shape of the schema."""


class JsonSchemaValuesException(JsonSchemaValueException):
    """Several of them."""


REGEX_PATTERNS = Patterns(['^[a-z][a-z0-9.-]*$', '^[0-9]{4}-[0-9]{2}-[0-9]{2}$'])
NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['engine', 'officers']) - data.keys()
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
        if "council" in data_keys:
            data_keys.remove("council")
            data__council = data["council"]
            if not isinstance(data__council, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".council must be string")
        if "officers" in data_keys:
            data_keys.remove("officers")
            data__officers = data["officers"]
            if not isinstance(data__officers, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers must be object")
            data__officers_is_dict = isinstance(data__officers, dict)
            if data__officers_is_dict:
                data__officers_keys = set(data__officers.keys())
                for data__officers_key in data__officers_keys:
                    if data__officers_key not in []:
                        data__officers_value = data__officers.get(data__officers_key)
                        if not isinstance(data__officers_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers.{data__officers_key}".format(**locals()) + " must be object")
                        data__officers_value_is_dict = isinstance(data__officers_value, dict)
                        if data__officers_value_is_dict:
                            data__officers_value_keys = set(data__officers_value.keys())
                            if "name" in data__officers_value_keys:
                                data__officers_value_keys.remove("name")
                                data__officers_value__name = data__officers_value["name"]
                                if not isinstance(data__officers_value__name, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers.{data__officers_key}.name".format(**locals()) + " must be string")
                            if "section" in data__officers_value_keys:
                                data__officers_value_keys.remove("section")
                                data__officers_value__section = data__officers_value["section"]
                                if not isinstance(data__officers_value__section, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers.{data__officers_key}.section".format(**locals()) + " must be string")
                            if "email" in data__officers_value_keys:
                                data__officers_value_keys.remove("email")
                                data__officers_value__email = data__officers_value["email"]
                                if not isinstance(data__officers_value__email, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers.{data__officers_key}.email".format(**locals()) + " must be string")
                            if "properties" in data__officers_value_keys:
                                data__officers_value_keys.remove("properties")
                                data__officers_value__properties = data__officers_value["properties"]
                                if not isinstance(data__officers_value__properties, (dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers.{data__officers_key}.properties".format(**locals()) + " must be object")
                                data__officers_value__properties_is_dict = isinstance(data__officers_value__properties, dict)
                                if data__officers_value__properties_is_dict:
                                    data__officers_value__properties_keys = set(data__officers_value__properties.keys())
                                    for data__officers_value__properties_key in data__officers_value__properties_keys:
                                        if data__officers_value__properties_key not in []:
                                            data__officers_value__properties_value = data__officers_value__properties.get(data__officers_value__properties_key)
                                            if not isinstance(data__officers_value__properties_value, (str, int, float, Decimal, bool)):
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers.{data__officers_key}.properties.{data__officers_value__properties_key}".format(**locals()) + " must be string or number or boolean")
                            if data__officers_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers.{data__officers_key}".format(**locals()) + " must not contain "+str(data__officers_value_keys)+" properties")
                data__officers_len = len(data__officers)
                if data__officers_len != 0:
                    data__officers_property_names = True
                    for data__officers_key in data__officers:
                        try:
                            if isinstance(data__officers_key, str):
                                if not REGEX_PATTERNS['^[a-z][a-z0-9.-]*$'].search(data__officers_key):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers must match pattern ^[a-z][a-z0-9.-]*$")
                        except (JsonSchemaValueException, JsonSchemaValuesException):
                            data__officers_property_names = False
                    if not data__officers_property_names:
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers must be named by propertyName definition")
        if "holders" in data_keys:
            data_keys.remove("holders")
            data__holders = data["holders"]
            if not isinstance(data__holders, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".holders must be array")
            data__holders_is_list = isinstance(data__holders, (list, tuple))
            if data__holders_is_list:
                data__holders_len = len(data__holders)
                for data__holders_x, data__holders_item in enumerate(data__holders):
                    if not isinstance(data__holders_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".holders[{data__holders_x}]".format(**locals()) + " must be object")
                    data__holders_item_is_dict = isinstance(data__holders_item, dict)
                    if data__holders_item_is_dict:
                        data__holders_item__missing_keys = set(['role', 'officer']) - data__holders_item.keys()
                        if data__holders_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".holders[{data__holders_x}]".format(**locals()) + " must contain ")
                        data__holders_item_keys = set(data__holders_item.keys())
                        if "role" in data__holders_item_keys:
                            data__holders_item_keys.remove("role")
                            data__holders_item__role = data__holders_item["role"]
                            if not isinstance(data__holders_item__role, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".holders[{data__holders_x}].role".format(**locals()) + " must be string")
                        if "officer" in data__holders_item_keys:
                            data__holders_item_keys.remove("officer")
                            data__holders_item__officer = data__holders_item["officer"]
                            if not isinstance(data__holders_item__officer, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".holders[{data__holders_x}].officer".format(**locals()) + " must be string")
                        if "section" in data__holders_item_keys:
                            data__holders_item_keys.remove("section")
                            data__holders_item__section = data__holders_item["section"]
                            if not isinstance(data__holders_item__section, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".holders[{data__holders_x}].section".format(**locals()) + " must be string")
                        if "from" in data__holders_item_keys:
                            data__holders_item_keys.remove("from")
                            data__holders_item__from = data__holders_item["from"]
                            validate____defs_date(data__holders_item__from, custom_formats, (name_prefix or "data") + ".holders[{data__holders_x}].from".format(**locals()))
                        if "to" in data__holders_item_keys:
                            data__holders_item_keys.remove("to")
                            data__holders_item__to = data__holders_item["to"]
                            if not isinstance(data__holders_item__to, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".holders[{data__holders_x}].to".format(**locals()) + " must be string")
                            if isinstance(data__holders_item__to, str):
                                if not REGEX_PATTERNS['^[0-9]{4}-[0-9]{2}-[0-9]{2}$'].search(data__holders_item__to):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".holders[{data__holders_x}].to".format(**locals()) + " must match pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
                        if "acting" in data__holders_item_keys:
                            data__holders_item_keys.remove("acting")
                            data__holders_item__acting = data__holders_item["acting"]
                            if not isinstance(data__holders_item__acting, (bool)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".holders[{data__holders_x}].acting".format(**locals()) + " must be boolean")
                        if data__holders_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".holders[{data__holders_x}]".format(**locals()) + " must not contain "+str(data__holders_item_keys)+" properties")
        if "delegations" in data_keys:
            data_keys.remove("delegations")
            data__delegations = data["delegations"]
            if not isinstance(data__delegations, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations must be array")
            data__delegations_is_list = isinstance(data__delegations, (list, tuple))
            if data__delegations_is_list:
                data__delegations_len = len(data__delegations)
                for data__delegations_x, data__delegations_item in enumerate(data__delegations):
                    if not isinstance(data__delegations_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations[{data__delegations_x}]".format(**locals()) + " must be object")
                    data__delegations_item_is_dict = isinstance(data__delegations_item, dict)
                    if data__delegations_item_is_dict:
                        data__delegations_item__missing_keys = set(['id', 'given_to']) - data__delegations_item.keys()
                        if data__delegations_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations[{data__delegations_x}]".format(**locals()) + " must contain ")
                        data__delegations_item_keys = set(data__delegations_item.keys())
                        if "id" in data__delegations_item_keys:
                            data__delegations_item_keys.remove("id")
                            data__delegations_item__id = data__delegations_item["id"]
                            if not isinstance(data__delegations_item__id, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations[{data__delegations_x}].id".format(**locals()) + " must be string")
                        if "given_to" in data__delegations_item_keys:
                            data__delegations_item_keys.remove("given_to")
                            data__delegations_item__givento = data__delegations_item["given_to"]
                            if not isinstance(data__delegations_item__givento, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations[{data__delegations_x}].given_to".format(**locals()) + " must be string")
                        if "instrument" in data__delegations_item_keys:
                            data__delegations_item_keys.remove("instrument")
                            data__delegations_item__instrument = data__delegations_item["instrument"]
                            if not isinstance(data__delegations_item__instrument, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations[{data__delegations_x}].instrument".format(**locals()) + " must be string")
                        if "from" in data__delegations_item_keys:
                            data__delegations_item_keys.remove("from")
                            data__delegations_item__from = data__delegations_item["from"]
                            validate____defs_date(data__delegations_item__from, custom_formats, (name_prefix or "data") + ".delegations[{data__delegations_x}].from".format(**locals()))
                        if "to" in data__delegations_item_keys:
                            data__delegations_item_keys.remove("to")
                            data__delegations_item__to = data__delegations_item["to"]
                            if not isinstance(data__delegations_item__to, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations[{data__delegations_x}].to".format(**locals()) + " must be string")
                            if isinstance(data__delegations_item__to, str):
                                if not REGEX_PATTERNS['^[0-9]{4}-[0-9]{2}-[0-9]{2}$'].search(data__delegations_item__to):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations[{data__delegations_x}].to".format(**locals()) + " must match pattern ^[0-9]{4}-[0-9]{2}-[0-9]{2}$")
                        if data__delegations_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations[{data__delegations_x}]".format(**locals()) + " must not contain "+str(data__delegations_item_keys)+" properties")
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


SHAPES = {'': ('o',
      {'engine': ('n', None, None, None),
       'council': ('s', None, None, None),
       'officers': ('o',
                    None,
                    ('o',
                     {'name': ('s', None, None, None),
                      'section': ('s', None, None, None),
                      'email': ('s', None, None, None),
                      'properties': ('o', None, ('snb', None, None, None), None)},
                     None,
                     None),
                    None),
       'holders': ('a',
                   None,
                   None,
                   ('o',
                    {'role': ('s', None, None, None),
                     'officer': ('s', None, None, None),
                     'section': ('s', None, None, None),
                     'from': 'date',
                     'to': ('s', None, None, None),
                     'acting': ('b', None, None, None)},
                    None,
                    None)),
       'delegations': ('a',
                       None,
                       None,
                       ('o',
                        {'id': ('s', None, None, None),
                         'given_to': ('s', None, None, None),
                         'instrument': ('s', None, None, None),
                         'from': 'date',
                         'to': ('s', None, None, None)},
                        None,
                        None))},
      None,
      None),
 'date': ('s', None, None, None)}
