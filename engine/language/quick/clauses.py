"""Generated from schemas/clauses.schema.json by `make schemas`; never edited."""
# ruff: noqa
# mypy: ignore-errors
from decimal import Decimal

from engine.language.patterns import Patterns


class JsonSchemaValueException(Exception):
    """The data do not have the shape of the schema."""


class JsonSchemaValuesException(JsonSchemaValueException):
    """Several of them."""


REGEX_PATTERNS = Patterns(['^[a-z0-9][a-z0-9-]*$'])
NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['engine', 'register', 'document', 'clauses']) - data.keys()
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
        if "register" in data_keys:
            data_keys.remove("register")
            data__register = data["register"]
            if not isinstance(data__register, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".register must be string")
            if isinstance(data__register, str):
                if not REGEX_PATTERNS['^[a-z0-9][a-z0-9-]*$'].search(data__register):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".register must match pattern ^[a-z0-9][a-z0-9-]*$")
        if "document" in data_keys:
            data_keys.remove("document")
            data__document = data["document"]
            if not isinstance(data__document, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".document must be string")
            if isinstance(data__document, str):
                data__document_len = len(data__document)
                if data__document_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".document must be longer than or equal to 1 characters")
        if "prefix" in data_keys:
            data_keys.remove("prefix")
            data__prefix = data["prefix"]
            if not isinstance(data__prefix, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".prefix must be string")
            if isinstance(data__prefix, str):
                data__prefix_len = len(data__prefix)
                if data__prefix_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".prefix must be longer than or equal to 1 characters")
        if "clauses" in data_keys:
            data_keys.remove("clauses")
            data__clauses = data["clauses"]
            if not isinstance(data__clauses, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".clauses must be object")
            data__clauses_is_dict = isinstance(data__clauses, dict)
            if data__clauses_is_dict:
                data__clauses_len = len(data__clauses)
                if data__clauses_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".clauses must contain at least 1 properties")
                data__clauses_keys = set(data__clauses.keys())
                for data__clauses_key in data__clauses_keys:
                    if data__clauses_key not in []:
                        data__clauses_value = data__clauses.get(data__clauses_key)
                        validate____defs_clause(data__clauses_value, custom_formats, (name_prefix or "data") + ".clauses.{data__clauses_key}".format(**locals()))
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_clause(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['section', 'kind', 'gist']) - data.keys()
        if data__missing_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain ")
        data_keys = set(data.keys())
        if "section" in data_keys:
            data_keys.remove("section")
            data__section = data["section"]
            if not isinstance(data__section, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".section must be string")
            if isinstance(data__section, str):
                data__section_len = len(data__section)
                if data__section_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".section must be longer than or equal to 1 characters")
        if "kind" in data_keys:
            data_keys.remove("kind")
            data__kind = data["kind"]
            if not isinstance(data__kind, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".kind must be string")
            if not (isinstance(data__kind, str) and data__kind == 'executable' or isinstance(data__kind, str) and data__kind == 'data' or isinstance(data__kind, str) and data__kind == 'role' or isinstance(data__kind, str) and data__kind == 'definition' or isinstance(data__kind, str) and data__kind == 'advisory'):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".kind must be one of ['executable', 'data', 'role', 'definition', 'advisory']")
        if "gist" in data_keys:
            data_keys.remove("gist")
            data__gist = data["gist"]
            if not isinstance(data__gist, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".gist must be string")
            if isinstance(data__gist, str):
                data__gist_len = len(data__gist)
                if data__gist_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".gist must be longer than or equal to 1 characters")
        if "manual" in data_keys:
            data_keys.remove("manual")
            data__manual = data["manual"]
            if not isinstance(data__manual, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".manual must be object")
            data__manual_is_dict = isinstance(data__manual, dict)
            if data__manual_is_dict:
                data__manual__missing_keys = set(['because', 'owner']) - data__manual.keys()
                if data__manual__missing_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".manual must contain ")
                data__manual_keys = set(data__manual.keys())
                if "because" in data__manual_keys:
                    data__manual_keys.remove("because")
                    data__manual__because = data__manual["because"]
                    if not isinstance(data__manual__because, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".manual.because must be string")
                    if isinstance(data__manual__because, str):
                        data__manual__because_len = len(data__manual__because)
                        if data__manual__because_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".manual.because must be longer than or equal to 1 characters")
                if "owner" in data__manual_keys:
                    data__manual_keys.remove("owner")
                    data__manual__owner = data__manual["owner"]
                    if not isinstance(data__manual__owner, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".manual.owner must be string")
                if data__manual_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".manual must not contain "+str(data__manual_keys)+" properties")
        if "waived" in data_keys:
            data_keys.remove("waived")
            data__waived = data["waived"]
            if not isinstance(data__waived, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".waived must be object")
            data__waived_is_dict = isinstance(data__waived, dict)
            if data__waived_is_dict:
                data__waived__missing_keys = set(['because', 'by']) - data__waived.keys()
                if data__waived__missing_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".waived must contain ")
                data__waived_keys = set(data__waived.keys())
                if "because" in data__waived_keys:
                    data__waived_keys.remove("because")
                    data__waived__because = data__waived["because"]
                    if not isinstance(data__waived__because, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".waived.because must be string")
                    if isinstance(data__waived__because, str):
                        data__waived__because_len = len(data__waived__because)
                        if data__waived__because_len < 1:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".waived.because must be longer than or equal to 1 characters")
                if "by" in data__waived_keys:
                    data__waived_keys.remove("by")
                    data__waived__by = data__waived["by"]
                    if not isinstance(data__waived__by, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".waived.by must be string")
                if data__waived_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".waived must not contain "+str(data__waived_keys)+" properties")
        if "fingerprint" in data_keys:
            data_keys.remove("fingerprint")
            data__fingerprint = data["fingerprint"]
            if not isinstance(data__fingerprint, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".fingerprint must be string")
            if isinstance(data__fingerprint, str):
                data__fingerprint_len = len(data__fingerprint)
                if data__fingerprint_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".fingerprint must be longer than or equal to 1 characters")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data


SHAPES = {'': ('o',
      {'engine': ('n', None, None, None),
       'register': ('s', None, None, None),
       'document': ('s', None, None, None),
       'prefix': ('s', None, None, None),
       'clauses': ('o', None, 'clause', None)},
      None,
      None),
 'clause': ('o',
            {'section': ('s', None, None, None),
             'kind': ('s', None, None, None),
             'gist': ('s', None, None, None),
             'manual': ('o', {'because': ('s', None, None, None), 'owner': ('s', None, None, None)}, None, None),
             'waived': ('o', {'because': ('s', None, None, None), 'by': ('s', None, None, None)}, None, None),
             'fingerprint': ('s', None, None, None)},
            None,
            None)}
