"""Generated from schemas/scenarios.schema.json by `make schemas`; never edited."""
# ruff: noqa
# mypy: ignore-errors
from decimal import Decimal

from engine.language.patterns import Patterns


class JsonSchemaValueException(Exception):
    """The data do not have the shape of the schema."""


class JsonSchemaValuesException(JsonSchemaValueException):
    """Several of them."""



NoneType = type(None)

def validate(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data__missing_keys = set(['scenarios']) - data.keys()
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
        if "defaults" in data_keys:
            data_keys.remove("defaults")
            data__defaults = data["defaults"]
            if not isinstance(data__defaults, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".defaults must be object")
            data__defaults_is_dict = isinstance(data__defaults, dict)
            if data__defaults_is_dict:
                data__defaults_keys = set(data__defaults.keys())
                if "policy" in data__defaults_keys:
                    data__defaults_keys.remove("policy")
                    data__defaults__policy = data__defaults["policy"]
                    if not isinstance(data__defaults__policy, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".defaults.policy must be string")
                if "given" in data__defaults_keys:
                    data__defaults_keys.remove("given")
                    data__defaults__given = data__defaults["given"]
                    validate____defs_given(data__defaults__given, custom_formats, (name_prefix or "data") + ".defaults.given")
                if "lodge" in data__defaults_keys:
                    data__defaults_keys.remove("lodge")
                    data__defaults__lodge = data__defaults["lodge"]
                    validate____defs_lodge(data__defaults__lodge, custom_formats, (name_prefix or "data") + ".defaults.lodge")
                if data__defaults_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".defaults must not contain "+str(data__defaults_keys)+" properties")
        if "scenarios" in data_keys:
            data_keys.remove("scenarios")
            data__scenarios = data["scenarios"]
            if not isinstance(data__scenarios, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios must be array")
            data__scenarios_is_list = isinstance(data__scenarios, (list, tuple))
            if data__scenarios_is_list:
                data__scenarios_len = len(data__scenarios)
                for data__scenarios_x, data__scenarios_item in enumerate(data__scenarios):
                    if not isinstance(data__scenarios_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}]".format(**locals()) + " must be object")
                    data__scenarios_item_is_dict = isinstance(data__scenarios_item, dict)
                    if data__scenarios_item_is_dict:
                        data__scenarios_item__missing_keys = set(['id', 'steps']) - data__scenarios_item.keys()
                        if data__scenarios_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}]".format(**locals()) + " must contain ")
                        data__scenarios_item_keys = set(data__scenarios_item.keys())
                        if "id" in data__scenarios_item_keys:
                            data__scenarios_item_keys.remove("id")
                            data__scenarios_item__id = data__scenarios_item["id"]
                            if not isinstance(data__scenarios_item__id, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].id".format(**locals()) + " must be string")
                            if isinstance(data__scenarios_item__id, str):
                                data__scenarios_item__id_len = len(data__scenarios_item__id)
                                if data__scenarios_item__id_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].id".format(**locals()) + " must be longer than or equal to 1 characters")
                        if "title" in data__scenarios_item_keys:
                            data__scenarios_item_keys.remove("title")
                            data__scenarios_item__title = data__scenarios_item["title"]
                            if not isinstance(data__scenarios_item__title, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].title".format(**locals()) + " must be string")
                        if "covers" in data__scenarios_item_keys:
                            data__scenarios_item_keys.remove("covers")
                            data__scenarios_item__covers = data__scenarios_item["covers"]
                            if not isinstance(data__scenarios_item__covers, (str, list, tuple)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].covers".format(**locals()) + " must be string or array")
                            data__scenarios_item__covers_is_list = isinstance(data__scenarios_item__covers, (list, tuple))
                            if data__scenarios_item__covers_is_list:
                                data__scenarios_item__covers_len = len(data__scenarios_item__covers)
                                for data__scenarios_item__covers_x, data__scenarios_item__covers_item in enumerate(data__scenarios_item__covers):
                                    if not isinstance(data__scenarios_item__covers_item, (str)):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].covers[{data__scenarios_item__covers_x}]".format(**locals()) + " must be string")
                        if "policy" in data__scenarios_item_keys:
                            data__scenarios_item_keys.remove("policy")
                            data__scenarios_item__policy = data__scenarios_item["policy"]
                            if not isinstance(data__scenarios_item__policy, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].policy".format(**locals()) + " must be string")
                        if "given" in data__scenarios_item_keys:
                            data__scenarios_item_keys.remove("given")
                            data__scenarios_item__given = data__scenarios_item["given"]
                            validate____defs_given(data__scenarios_item__given, custom_formats, (name_prefix or "data") + ".scenarios[{data__scenarios_x}].given".format(**locals()))
                        if "lodge" in data__scenarios_item_keys:
                            data__scenarios_item_keys.remove("lodge")
                            data__scenarios_item__lodge = data__scenarios_item["lodge"]
                            validate____defs_lodge(data__scenarios_item__lodge, custom_formats, (name_prefix or "data") + ".scenarios[{data__scenarios_x}].lodge".format(**locals()))
                        if "steps" in data__scenarios_item_keys:
                            data__scenarios_item_keys.remove("steps")
                            data__scenarios_item__steps = data__scenarios_item["steps"]
                            if not isinstance(data__scenarios_item__steps, (list, tuple)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].steps".format(**locals()) + " must be array")
                            data__scenarios_item__steps_is_list = isinstance(data__scenarios_item__steps, (list, tuple))
                            if data__scenarios_item__steps_is_list:
                                data__scenarios_item__steps_len = len(data__scenarios_item__steps)
                                if data__scenarios_item__steps_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].steps".format(**locals()) + " must contain at least 1 items")
                                for data__scenarios_item__steps_x, data__scenarios_item__steps_item in enumerate(data__scenarios_item__steps):
                                    validate____defs_step(data__scenarios_item__steps_item, custom_formats, (name_prefix or "data") + ".scenarios[{data__scenarios_x}].steps[{data__scenarios_item__steps_x}]".format(**locals()))
                        if "examples" in data__scenarios_item_keys:
                            data__scenarios_item_keys.remove("examples")
                            data__scenarios_item__examples = data__scenarios_item["examples"]
                            if not isinstance(data__scenarios_item__examples, (list, tuple)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].examples".format(**locals()) + " must be array")
                            data__scenarios_item__examples_is_list = isinstance(data__scenarios_item__examples, (list, tuple))
                            if data__scenarios_item__examples_is_list:
                                data__scenarios_item__examples_len = len(data__scenarios_item__examples)
                                if data__scenarios_item__examples_len < 1:
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].examples".format(**locals()) + " must contain at least 1 items")
                                for data__scenarios_item__examples_x, data__scenarios_item__examples_item in enumerate(data__scenarios_item__examples):
                                    if not isinstance(data__scenarios_item__examples_item, (dict)):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].examples[{data__scenarios_item__examples_x}]".format(**locals()) + " must be object")
                                    data__scenarios_item__examples_item_is_dict = isinstance(data__scenarios_item__examples_item, dict)
                                    if data__scenarios_item__examples_item_is_dict:
                                        data__scenarios_item__examples_item_keys = set(data__scenarios_item__examples_item.keys())
                                        if "lodge" in data__scenarios_item__examples_item_keys:
                                            data__scenarios_item__examples_item_keys.remove("lodge")
                                            data__scenarios_item__examples_item__lodge = data__scenarios_item__examples_item["lodge"]
                                            validate____defs_lodge(data__scenarios_item__examples_item__lodge, custom_formats, (name_prefix or "data") + ".scenarios[{data__scenarios_x}].examples[{data__scenarios_item__examples_x}].lodge".format(**locals()))
                                        if "expect" in data__scenarios_item__examples_item_keys:
                                            data__scenarios_item__examples_item_keys.remove("expect")
                                            data__scenarios_item__examples_item__expect = data__scenarios_item__examples_item["expect"]
                                            validate____defs_expect(data__scenarios_item__examples_item__expect, custom_formats, (name_prefix or "data") + ".scenarios[{data__scenarios_x}].examples[{data__scenarios_item__examples_x}].expect".format(**locals()))
                                        if data__scenarios_item__examples_item_keys:
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].examples[{data__scenarios_item__examples_x}]".format(**locals()) + " must not contain "+str(data__scenarios_item__examples_item_keys)+" properties")
                        if "todo" in data__scenarios_item_keys:
                            data__scenarios_item_keys.remove("todo")
                            data__scenarios_item__todo = data__scenarios_item["todo"]
                            if not isinstance(data__scenarios_item__todo, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}].todo".format(**locals()) + " must be string")
                        if data__scenarios_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".scenarios[{data__scenarios_x}]".format(**locals()) + " must not contain "+str(data__scenarios_item_keys)+" properties")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_expect(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_len = len(data)
        if data_len < 1:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must contain at least 1 properties")
        data_keys = set(data.keys())
        if "case" in data_keys:
            data_keys.remove("case")
            data__case = data["case"]
            if not isinstance(data__case, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".case must be string")
        if "version" in data_keys:
            data_keys.remove("version")
            data__version = data["version"]
            if not isinstance(data__version, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".version must be string")
        if "kind" in data_keys:
            data_keys.remove("kind")
            data__kind = data["kind"]
            if not isinstance(data__kind, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".kind must be string")
        if "category" in data_keys:
            data_keys.remove("category")
            data__category = data["category"]
            if not isinstance(data__category, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".category must be string")
        if "level" in data_keys:
            data_keys.remove("level")
            data__level = data["level"]
            if not isinstance(data__level, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".level must be string")
        if "outcome" in data_keys:
            data_keys.remove("outcome")
            data__outcome = data["outcome"]
            if not isinstance(data__outcome, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".outcome must be string")
        if "state" in data_keys:
            data_keys.remove("state")
            data__state = data["state"]
            if not isinstance(data__state, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".state must be string")
        if "officer" in data_keys:
            data_keys.remove("officer")
            data__officer = data["officer"]
            if not isinstance(data__officer, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".officer must be string")
        if "identity" in data_keys:
            data_keys.remove("identity")
            data__identity = data["identity"]
            if not isinstance(data__identity, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".identity must be string")
        if "missing" in data_keys:
            data_keys.remove("missing")
            data__missing = data["missing"]
            if not isinstance(data__missing, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".missing must be array")
            data__missing_is_list = isinstance(data__missing, (list, tuple))
            if data__missing_is_list:
                data__missing_len = len(data__missing)
                for data__missing_x, data__missing_item in enumerate(data__missing):
                    if not isinstance(data__missing_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".missing[{data__missing_x}]".format(**locals()) + " must be string")
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
                        if not isinstance(data__facts_value, (str, int, float, Decimal, bool, list, tuple, dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".facts.{data__facts_key}".format(**locals()) + " must be string or number or boolean or array or object")
        if "record" in data_keys:
            data_keys.remove("record")
            data__record = data["record"]
            if not isinstance(data__record, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".record must be boolean")
        if "act" in data_keys:
            data_keys.remove("act")
            data__act = data["act"]
            if not isinstance(data__act, (bool)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".act must be boolean")
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
        if "due" in data_keys:
            data_keys.remove("due")
            data__due = data["due"]
            if not isinstance(data__due, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".due must be object")
            data__due_is_dict = isinstance(data__due, dict)
            if data__due_is_dict:
                data__due_keys = set(data__due.keys())
                for data__due_key in data__due_keys:
                    if data__due_key not in []:
                        data__due_value = data__due.get(data__due_key)
                        if not isinstance(data__due_value, (str, dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".due.{data__due_key}".format(**locals()) + " must be string or object")
                        data__due_value_is_dict = isinstance(data__due_value, dict)
                        if data__due_value_is_dict:
                            data__due_value_keys = set(data__due_value.keys())
                            for data__due_value_key in data__due_value_keys:
                                if data__due_value_key not in []:
                                    data__due_value_value = data__due_value.get(data__due_value_key)
                                    if not isinstance(data__due_value_value, (str)):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".due.{data__due_key}.{data__due_value_key}".format(**locals()) + " must be string")
        if "target" in data_keys:
            data_keys.remove("target")
            data__target = data["target"]
            if not isinstance(data__target, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".target must be object")
            data__target_is_dict = isinstance(data__target, dict)
            if data__target_is_dict:
                data__target_keys = set(data__target.keys())
                for data__target_key in data__target_keys:
                    if data__target_key not in []:
                        data__target_value = data__target.get(data__target_key)
                        if not isinstance(data__target_value, (str)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".target.{data__target_key}".format(**locals()) + " must be string")
        if "opens" in data_keys:
            data_keys.remove("opens")
            data__opens = data["opens"]
            if not isinstance(data__opens, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".opens must be object")
            data__opens_is_dict = isinstance(data__opens, dict)
            if data__opens_is_dict:
                data__opens_keys = set(data__opens.keys())
                for data__opens_key in data__opens_keys:
                    if data__opens_key not in []:
                        data__opens_value = data__opens.get(data__opens_key)
                        if not isinstance(data__opens_value, (str)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".opens.{data__opens_key}".format(**locals()) + " must be string")
        if "window" in data_keys:
            data_keys.remove("window")
            data__window = data["window"]
            if not isinstance(data__window, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".window must be object")
            data__window_is_dict = isinstance(data__window, dict)
            if data__window_is_dict:
                data__window_keys = set(data__window.keys())
                for data__window_key in data__window_keys:
                    if data__window_key not in []:
                        data__window_value = data__window.get(data__window_key)
                        if not isinstance(data__window_value, (str)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".window.{data__window_key}".format(**locals()) + " must be string")
                        if not (isinstance(data__window_value, str) and data__window_value == 'early' or isinstance(data__window_value, str) and data__window_value == 'open' or isinstance(data__window_value, str) and data__window_value == 'late' or isinstance(data__window_value, str) and data__window_value == 'any'):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".window.{data__window_key}".format(**locals()) + " must be one of ['early', 'open', 'late', 'any']")
        if "seats" in data_keys:
            data_keys.remove("seats")
            data__seats = data["seats"]
            if not isinstance(data__seats, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".seats must be object")
            data__seats_is_dict = isinstance(data__seats, dict)
            if data__seats_is_dict:
                data__seats_keys = set(data__seats.keys())
                for data__seats_key in data__seats_keys:
                    if data__seats_key not in []:
                        data__seats_value = data__seats.get(data__seats_key)
                        if not isinstance(data__seats_value, (str)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".seats.{data__seats_key}".format(**locals()) + " must be string")
        if "running" in data_keys:
            data_keys.remove("running")
            data__running = data["running"]
            if not isinstance(data__running, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".running must be string or array")
            data__running_is_list = isinstance(data__running, (list, tuple))
            if data__running_is_list:
                data__running_len = len(data__running)
                for data__running_x, data__running_item in enumerate(data__running):
                    if not isinstance(data__running_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".running[{data__running_x}]".format(**locals()) + " must be string")
        if "paused" in data_keys:
            data_keys.remove("paused")
            data__paused = data["paused"]
            if not isinstance(data__paused, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".paused must be string or array")
            data__paused_is_list = isinstance(data__paused, (list, tuple))
            if data__paused_is_list:
                data__paused_len = len(data__paused)
                for data__paused_x, data__paused_item in enumerate(data__paused):
                    if not isinstance(data__paused_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".paused[{data__paused_x}]".format(**locals()) + " must be string")
        if "met" in data_keys:
            data_keys.remove("met")
            data__met = data["met"]
            if not isinstance(data__met, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".met must be string or array")
            data__met_is_list = isinstance(data__met, (list, tuple))
            if data__met_is_list:
                data__met_len = len(data__met)
                for data__met_x, data__met_item in enumerate(data__met):
                    if not isinstance(data__met_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".met[{data__met_x}]".format(**locals()) + " must be string")
        if "overdue" in data_keys:
            data_keys.remove("overdue")
            data__overdue = data["overdue"]
            if not isinstance(data__overdue, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".overdue must be string or array")
            data__overdue_is_list = isinstance(data__overdue, (list, tuple))
            if data__overdue_is_list:
                data__overdue_len = len(data__overdue)
                for data__overdue_x, data__overdue_item in enumerate(data__overdue):
                    if not isinstance(data__overdue_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".overdue[{data__overdue_x}]".format(**locals()) + " must be string")
        if "lapsed" in data_keys:
            data_keys.remove("lapsed")
            data__lapsed = data["lapsed"]
            if not isinstance(data__lapsed, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".lapsed must be string or array")
            data__lapsed_is_list = isinstance(data__lapsed, (list, tuple))
            if data__lapsed_is_list:
                data__lapsed_len = len(data__lapsed)
                for data__lapsed_x, data__lapsed_item in enumerate(data__lapsed):
                    if not isinstance(data__lapsed_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".lapsed[{data__lapsed_x}]".format(**locals()) + " must be string")
        if "ended" in data_keys:
            data_keys.remove("ended")
            data__ended = data["ended"]
            if not isinstance(data__ended, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".ended must be string or array")
            data__ended_is_list = isinstance(data__ended, (list, tuple))
            if data__ended_is_list:
                data__ended_len = len(data__ended)
                for data__ended_x, data__ended_item in enumerate(data__ended):
                    if not isinstance(data__ended_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".ended[{data__ended_x}]".format(**locals()) + " must be string")
        if "late" in data_keys:
            data_keys.remove("late")
            data__late = data["late"]
            if not isinstance(data__late, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".late must be string or array")
            data__late_is_list = isinstance(data__late, (list, tuple))
            if data__late_is_list:
                data__late_len = len(data__late)
                for data__late_x, data__late_item in enumerate(data__late):
                    if not isinstance(data__late_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".late[{data__late_x}]".format(**locals()) + " must be string")
        if "absent" in data_keys:
            data_keys.remove("absent")
            data__absent = data["absent"]
            if not isinstance(data__absent, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".absent must be string or array")
            data__absent_is_list = isinstance(data__absent, (list, tuple))
            if data__absent_is_list:
                data__absent_len = len(data__absent)
                for data__absent_x, data__absent_item in enumerate(data__absent):
                    if not isinstance(data__absent_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".absent[{data__absent_x}]".format(**locals()) + " must be string")
        if "retention" in data_keys:
            data_keys.remove("retention")
            data__retention = data["retention"]
            if not isinstance(data__retention, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".retention must be object")
            data__retention_is_dict = isinstance(data__retention, dict)
            if data__retention_is_dict:
                data__retention_len = len(data__retention)
                if data__retention_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".retention must contain at least 1 properties")
                data__retention_keys = set(data__retention.keys())
                if "rule" in data__retention_keys:
                    data__retention_keys.remove("rule")
                    data__retention__rule = data__retention["rule"]
                    if not isinstance(data__retention__rule, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".retention.rule must be string")
                if "file_class" in data__retention_keys:
                    data__retention_keys.remove("file_class")
                    data__retention__fileclass = data__retention["file_class"]
                    if not isinstance(data__retention__fileclass, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".retention.file_class must be string")
                if "keep_until" in data__retention_keys:
                    data__retention_keys.remove("keep_until")
                    data__retention__keepuntil = data__retention["keep_until"]
                    if not isinstance(data__retention__keepuntil, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".retention.keep_until must be string")
                if "disposal" in data__retention_keys:
                    data__retention_keys.remove("disposal")
                    data__retention__disposal = data__retention["disposal"]
                    if not isinstance(data__retention__disposal, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".retention.disposal must be string")
                if data__retention_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".retention must not contain "+str(data__retention_keys)+" properties")
        if "notified" in data_keys:
            data_keys.remove("notified")
            data__notified = data["notified"]
            if not isinstance(data__notified, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".notified must be string or array")
            data__notified_is_list = isinstance(data__notified, (list, tuple))
            if data__notified_is_list:
                data__notified_len = len(data__notified)
                for data__notified_x, data__notified_item in enumerate(data__notified):
                    if not isinstance(data__notified_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".notified[{data__notified_x}]".format(**locals()) + " must be string")
        if "duties" in data_keys:
            data_keys.remove("duties")
            data__duties = data["duties"]
            if not isinstance(data__duties, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties must be object")
            data__duties_is_dict = isinstance(data__duties, dict)
            if data__duties_is_dict:
                data__duties_keys = set(data__duties.keys())
                if "due" in data__duties_keys:
                    data__duties_keys.remove("due")
                    data__duties__due = data__duties["due"]
                    if not isinstance(data__duties__due, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.due must be object")
                    data__duties__due_is_dict = isinstance(data__duties__due, dict)
                    if data__duties__due_is_dict:
                        data__duties__due_keys = set(data__duties__due.keys())
                        for data__duties__due_key in data__duties__due_keys:
                            if data__duties__due_key not in []:
                                data__duties__due_value = data__duties__due.get(data__duties__due_key)
                                if not isinstance(data__duties__due_value, (str, dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.due.{data__duties__due_key}".format(**locals()) + " must be string or object")
                                data__duties__due_value_is_dict = isinstance(data__duties__due_value, dict)
                                if data__duties__due_value_is_dict:
                                    data__duties__due_value_keys = set(data__duties__due_value.keys())
                                    for data__duties__due_value_key in data__duties__due_value_keys:
                                        if data__duties__due_value_key not in []:
                                            data__duties__due_value_value = data__duties__due_value.get(data__duties__due_value_key)
                                            if not isinstance(data__duties__due_value_value, (str)):
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.due.{data__duties__due_key}.{data__duties__due_value_key}".format(**locals()) + " must be string")
                if "coming" in data__duties_keys:
                    data__duties_keys.remove("coming")
                    data__duties__coming = data__duties["coming"]
                    if not isinstance(data__duties__coming, (str, list, tuple, dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.coming must be string or array or object")
                    data__duties__coming_is_list = isinstance(data__duties__coming, (list, tuple))
                    if data__duties__coming_is_list:
                        data__duties__coming_len = len(data__duties__coming)
                        for data__duties__coming_x, data__duties__coming_item in enumerate(data__duties__coming):
                            if not isinstance(data__duties__coming_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.coming[{data__duties__coming_x}]".format(**locals()) + " must be string")
                    data__duties__coming_is_dict = isinstance(data__duties__coming, dict)
                    if data__duties__coming_is_dict:
                        data__duties__coming_keys = set(data__duties__coming.keys())
                        for data__duties__coming_key in data__duties__coming_keys:
                            if data__duties__coming_key not in []:
                                data__duties__coming_value = data__duties__coming.get(data__duties__coming_key)
                                if not isinstance(data__duties__coming_value, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.coming.{data__duties__coming_key}".format(**locals()) + " must be string")
                if "overdue" in data__duties_keys:
                    data__duties_keys.remove("overdue")
                    data__duties__overdue = data__duties["overdue"]
                    if not isinstance(data__duties__overdue, (str, list, tuple, dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.overdue must be string or array or object")
                    data__duties__overdue_is_list = isinstance(data__duties__overdue, (list, tuple))
                    if data__duties__overdue_is_list:
                        data__duties__overdue_len = len(data__duties__overdue)
                        for data__duties__overdue_x, data__duties__overdue_item in enumerate(data__duties__overdue):
                            if not isinstance(data__duties__overdue_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.overdue[{data__duties__overdue_x}]".format(**locals()) + " must be string")
                    data__duties__overdue_is_dict = isinstance(data__duties__overdue, dict)
                    if data__duties__overdue_is_dict:
                        data__duties__overdue_keys = set(data__duties__overdue.keys())
                        for data__duties__overdue_key in data__duties__overdue_keys:
                            if data__duties__overdue_key not in []:
                                data__duties__overdue_value = data__duties__overdue.get(data__duties__overdue_key)
                                if not isinstance(data__duties__overdue_value, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.overdue.{data__duties__overdue_key}".format(**locals()) + " must be string")
                if "done" in data__duties_keys:
                    data__duties_keys.remove("done")
                    data__duties__done = data__duties["done"]
                    if not isinstance(data__duties__done, (str, list, tuple, dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.done must be string or array or object")
                    data__duties__done_is_list = isinstance(data__duties__done, (list, tuple))
                    if data__duties__done_is_list:
                        data__duties__done_len = len(data__duties__done)
                        for data__duties__done_x, data__duties__done_item in enumerate(data__duties__done):
                            if not isinstance(data__duties__done_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.done[{data__duties__done_x}]".format(**locals()) + " must be string")
                    data__duties__done_is_dict = isinstance(data__duties__done, dict)
                    if data__duties__done_is_dict:
                        data__duties__done_keys = set(data__duties__done.keys())
                        for data__duties__done_key in data__duties__done_keys:
                            if data__duties__done_key not in []:
                                data__duties__done_value = data__duties__done.get(data__duties__done_key)
                                if not isinstance(data__duties__done_value, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.done.{data__duties__done_key}".format(**locals()) + " must be string")
                if "told" in data__duties_keys:
                    data__duties_keys.remove("told")
                    data__duties__told = data__duties["told"]
                    if not isinstance(data__duties__told, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.told must be object")
                    data__duties__told_is_dict = isinstance(data__duties__told, dict)
                    if data__duties__told_is_dict:
                        data__duties__told_keys = set(data__duties__told.keys())
                        for data__duties__told_key in data__duties__told_keys:
                            if data__duties__told_key not in []:
                                data__duties__told_value = data__duties__told.get(data__duties__told_key)
                                if not isinstance(data__duties__told_value, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.told.{data__duties__told_key}".format(**locals()) + " must be string or array")
                                data__duties__told_value_is_list = isinstance(data__duties__told_value, (list, tuple))
                                if data__duties__told_value_is_list:
                                    data__duties__told_value_len = len(data__duties__told_value)
                                    for data__duties__told_value_x, data__duties__told_value_item in enumerate(data__duties__told_value):
                                        if not isinstance(data__duties__told_value_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.told.{data__duties__told_key}[{data__duties__told_value_x}]".format(**locals()) + " must be string")
                if "undated" in data__duties_keys:
                    data__duties_keys.remove("undated")
                    data__duties__undated = data__duties["undated"]
                    if not isinstance(data__duties__undated, (str, list, tuple)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.undated must be string or array")
                    data__duties__undated_is_list = isinstance(data__duties__undated, (list, tuple))
                    if data__duties__undated_is_list:
                        data__duties__undated_len = len(data__duties__undated)
                        for data__duties__undated_x, data__duties__undated_item in enumerate(data__duties__undated):
                            if not isinstance(data__duties__undated_item, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties.undated[{data__duties__undated_x}]".format(**locals()) + " must be string")
                if data__duties_keys:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".duties must not contain "+str(data__duties_keys)+" properties")
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
                            data__reports_value__missing_keys = set(['period']) - data__reports_value.keys()
                            if data__reports_value__missing_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}".format(**locals()) + " must contain ")
                            data__reports_value_keys = set(data__reports_value.keys())
                            if "period" in data__reports_value_keys:
                                data__reports_value_keys.remove("period")
                                data__reports_value__period = data__reports_value["period"]
                                if not isinstance(data__reports_value__period, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.period".format(**locals()) + " must be string")
                            for data__reports_value_key in data__reports_value_keys:
                                if data__reports_value_key not in ['period']:
                                    data__reports_value_value = data__reports_value.get(data__reports_value_key)
                                    if not isinstance(data__reports_value_value, (int, float, Decimal, list, tuple)) or isinstance(data__reports_value_value, bool):
                                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.{data__reports_value_key}".format(**locals()) + " must be number or array")
                                    data__reports_value_value_is_list = isinstance(data__reports_value_value, (list, tuple))
                                    if data__reports_value_value_is_list:
                                        data__reports_value_value_len = len(data__reports_value_value)
                                        for data__reports_value_value_x, data__reports_value_value_item in enumerate(data__reports_value_value):
                                            if not isinstance(data__reports_value_value_item, (str)):
                                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".reports.{data__reports_key}.{data__reports_value_key}[{data__reports_value_value_x}]".format(**locals()) + " must be string")
        if "letters" in data_keys:
            data_keys.remove("letters")
            data__letters = data["letters"]
            if not isinstance(data__letters, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters must be array")
            data__letters_is_list = isinstance(data__letters, (list, tuple))
            if data__letters_is_list:
                data__letters_len = len(data__letters)
                for data__letters_x, data__letters_item in enumerate(data__letters):
                    if not isinstance(data__letters_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters[{data__letters_x}]".format(**locals()) + " must be object")
                    data__letters_item_is_dict = isinstance(data__letters_item, dict)
                    if data__letters_item_is_dict:
                        data__letters_item_keys = set(data__letters_item.keys())
                        if "letter" in data__letters_item_keys:
                            data__letters_item_keys.remove("letter")
                            data__letters_item__letter = data__letters_item["letter"]
                            if not isinstance(data__letters_item__letter, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters[{data__letters_x}].letter".format(**locals()) + " must be string")
                        if "to" in data__letters_item_keys:
                            data__letters_item_keys.remove("to")
                            data__letters_item__to = data__letters_item["to"]
                            if not isinstance(data__letters_item__to, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters[{data__letters_x}].to".format(**locals()) + " must be string")
                        if data__letters_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".letters[{data__letters_x}]".format(**locals()) + " must not contain "+str(data__letters_item_keys)+" properties")
        if "accrued" in data_keys:
            data_keys.remove("accrued")
            data__accrued = data["accrued"]
            if not isinstance(data__accrued, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".accrued must be object")
            data__accrued_is_dict = isinstance(data__accrued, dict)
            if data__accrued_is_dict:
                data__accrued_keys = set(data__accrued.keys())
                for data__accrued_key in data__accrued_keys:
                    if data__accrued_key not in []:
                        data__accrued_value = data__accrued.get(data__accrued_key)
                        if not isinstance(data__accrued_value, (str, int, float, Decimal)) or isinstance(data__accrued_value, bool):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".accrued.{data__accrued_key}".format(**locals()) + " must be string or number")
        if "refused" in data_keys:
            data_keys.remove("refused")
            data__refused = data["refused"]
            if not isinstance(data__refused, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".refused must be string")
        if "no_effect" in data_keys:
            data_keys.remove("no_effect")
            data__noeffect = data["no_effect"]
            if not isinstance(data__noeffect, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".no_effect must be string")
        if "clause" in data_keys:
            data_keys.remove("clause")
            data__clause = data["clause"]
            if not isinstance(data__clause, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".clause must be string")
        if "because" in data_keys:
            data_keys.remove("because")
            data__because = data["because"]
            if not isinstance(data__because, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".because must be string or array")
            data__because_is_list = isinstance(data__because, (list, tuple))
            if data__because_is_list:
                data__because_len = len(data__because)
                for data__because_x, data__because_item in enumerate(data__because):
                    if not isinstance(data__because_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".because[{data__because_x}]".format(**locals()) + " must be string")
        if "never" in data_keys:
            data_keys.remove("never")
            data__never = data["never"]
            if not isinstance(data__never, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".never must be string or array")
            data__never_is_list = isinstance(data__never, (list, tuple))
            if data__never_is_list:
                data__never_len = len(data__never)
                for data__never_x, data__never_item in enumerate(data__never):
                    if not isinstance(data__never_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".never[{data__never_x}]".format(**locals()) + " must be string")
        if "always" in data_keys:
            data_keys.remove("always")
            data__always = data["always"]
            validate____defs_expect(data__always, custom_formats, (name_prefix or "data") + ".always")
        if "file" in data_keys:
            data_keys.remove("file")
            data__file = data["file"]
            if not isinstance(data__file, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".file must be string")
        if "readable_by" in data_keys:
            data_keys.remove("readable_by")
            data__readableby = data["readable_by"]
            if not isinstance(data__readableby, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".readable_by must be string or array")
            data__readableby_is_list = isinstance(data__readableby, (list, tuple))
            if data__readableby_is_list:
                data__readableby_len = len(data__readableby)
                for data__readableby_x, data__readableby_item in enumerate(data__readableby):
                    if not isinstance(data__readableby_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".readable_by[{data__readableby_x}]".format(**locals()) + " must be string")
        if "not_readable_by" in data_keys:
            data_keys.remove("not_readable_by")
            data__notreadableby = data["not_readable_by"]
            if not isinstance(data__notreadableby, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".not_readable_by must be string or array")
            data__notreadableby_is_list = isinstance(data__notreadableby, (list, tuple))
            if data__notreadableby_is_list:
                data__notreadableby_len = len(data__notreadableby)
                for data__notreadableby_x, data__notreadableby_item in enumerate(data__notreadableby):
                    if not isinstance(data__notreadableby_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".not_readable_by[{data__notreadableby_x}]".format(**locals()) + " must be string")
        if "hidden_from" in data_keys:
            data_keys.remove("hidden_from")
            data__hiddenfrom = data["hidden_from"]
            if not isinstance(data__hiddenfrom, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".hidden_from must be string or array")
            data__hiddenfrom_is_list = isinstance(data__hiddenfrom, (list, tuple))
            if data__hiddenfrom_is_list:
                data__hiddenfrom_len = len(data__hiddenfrom)
                for data__hiddenfrom_x, data__hiddenfrom_item in enumerate(data__hiddenfrom):
                    if not isinstance(data__hiddenfrom_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".hidden_from[{data__hiddenfrom_x}]".format(**locals()) + " must be string")
        if "restricted" in data_keys:
            data_keys.remove("restricted")
            data__restricted = data["restricted"]
            if not isinstance(data__restricted, (str, list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restricted must be string or array")
            data__restricted_is_list = isinstance(data__restricted, (list, tuple))
            if data__restricted_is_list:
                data__restricted_len = len(data__restricted)
                for data__restricted_x, data__restricted_item in enumerate(data__restricted):
                    if not isinstance(data__restricted_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restricted[{data__restricted_x}]".format(**locals()) + " must be string")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data

def validate____defs_step(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "at" in data_keys:
            data_keys.remove("at")
            data__at = data["at"]
            if not isinstance(data__at, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".at must be string")
            if isinstance(data__at, str):
                data__at_len = len(data__at)
                if data__at_len < 1:
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".at must be longer than or equal to 1 characters")
        if "recorded" in data_keys:
            data_keys.remove("recorded")
            data__recorded = data["recorded"]
            if not isinstance(data__recorded, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".recorded must be string")
        if "lodge" in data_keys:
            data_keys.remove("lodge")
            data__lodge = data["lodge"]
            validate____defs_lodge(data__lodge, custom_formats, (name_prefix or "data") + ".lodge")
        if "do" in data_keys:
            data_keys.remove("do")
            data__do = data["do"]
            if not isinstance(data__do, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".do must be string")
        if "until" in data_keys:
            data_keys.remove("until")
            data__until = data["until"]
            if not isinstance(data__until, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".until must be string")
        if "expect" in data_keys:
            data_keys.remove("expect")
            data__expect = data["expect"]
            validate____defs_expect(data__expect, custom_formats, (name_prefix or "data") + ".expect")
        if "case" in data_keys:
            data_keys.remove("case")
            data__case = data["case"]
            if not isinstance(data__case, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".case must be string")
        if "by" in data_keys:
            data_keys.remove("by")
            data__by = data["by"]
            if not isinstance(data__by, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".by must be string")
        for data_key in data_keys:
            if data_key not in ['at', 'recorded', 'lodge', 'do', 'until', 'expect', 'case', 'by']:
                data_value = data.get(data_key)
                if not isinstance(data_value, (str, int, float, Decimal, bool, list, tuple, dict)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".{data_key}".format(**locals()) + " must be string or number or boolean or array or object")
    return data

def validate____defs_lodge(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "as" in data_keys:
            data_keys.remove("as")
            data__as = data["as"]
            if not isinstance(data__as, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".as must be string")
        if "person" in data_keys:
            data_keys.remove("person")
            data__person = data["person"]
            if not isinstance(data__person, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".person must be string")
        if "kind" in data_keys:
            data_keys.remove("kind")
            data__kind = data["kind"]
            if not isinstance(data__kind, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".kind must be string")
        if "category" in data_keys:
            data_keys.remove("category")
            data__category = data["category"]
            if not isinstance(data__category, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".category must be string")
        if "channel" in data_keys:
            data_keys.remove("channel")
            data__channel = data["channel"]
            if not isinstance(data__channel, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".channel must be string")
        if "details" in data_keys:
            data_keys.remove("details")
            data__details = data["details"]
            if not isinstance(data__details, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".details must be string")
        if "by" in data_keys:
            data_keys.remove("by")
            data__by = data["by"]
            if not isinstance(data__by, (str)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".by must be string")
        for data_key in data_keys:
            if data_key not in ['as', 'person', 'kind', 'category', 'channel', 'details', 'by']:
                data_value = data.get(data_key)
                if not isinstance(data_value, (str, int, float, Decimal, bool, list, tuple, dict)):
                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".{data_key}".format(**locals()) + " must be string or number or boolean or array or object")
    return data

def validate____defs_given(data, custom_formats={}, name_prefix=None):
    if not isinstance(data, (dict)):
        raise JsonSchemaValueException("" + (name_prefix or "data") + " must be object")
    data_is_dict = isinstance(data, dict)
    if data_is_dict:
        data_keys = set(data.keys())
        if "persons" in data_keys:
            data_keys.remove("persons")
            data__persons = data["persons"]
            if not isinstance(data__persons, (dict)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".persons must be object")
            data__persons_is_dict = isinstance(data__persons, dict)
            if data__persons_is_dict:
                data__persons_keys = set(data__persons.keys())
                for data__persons_key in data__persons_keys:
                    if data__persons_key not in []:
                        data__persons_value = data__persons.get(data__persons_key)
                        if not isinstance(data__persons_value, (dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".persons.{data__persons_key}".format(**locals()) + " must be object")
                        data__persons_value_is_dict = isinstance(data__persons_value, dict)
                        if data__persons_value_is_dict:
                            data__persons_value_keys = set(data__persons_value.keys())
                            if "name" in data__persons_value_keys:
                                data__persons_value_keys.remove("name")
                                data__persons_value__name = data__persons_value["name"]
                                if not isinstance(data__persons_value__name, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".persons.{data__persons_key}.name".format(**locals()) + " must be string")
                            if "contact" in data__persons_value_keys:
                                data__persons_value_keys.remove("contact")
                                data__persons_value__contact = data__persons_value["contact"]
                                if not isinstance(data__persons_value__contact, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".persons.{data__persons_key}.contact".format(**locals()) + " must be string")
                            if "address" in data__persons_value_keys:
                                data__persons_value_keys.remove("address")
                                data__persons_value__address = data__persons_value["address"]
                                if not isinstance(data__persons_value__address, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".persons.{data__persons_key}.address".format(**locals()) + " must be string")
                            if "phone" in data__persons_value_keys:
                                data__persons_value_keys.remove("phone")
                                data__persons_value__phone = data__persons_value["phone"]
                                if not isinstance(data__persons_value__phone, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".persons.{data__persons_key}.phone".format(**locals()) + " must be string")
                            if "email" in data__persons_value_keys:
                                data__persons_value_keys.remove("email")
                                data__persons_value__email = data__persons_value["email"]
                                if not isinstance(data__persons_value__email, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".persons.{data__persons_key}.email".format(**locals()) + " must be string")
                            if "facts" in data__persons_value_keys:
                                data__persons_value_keys.remove("facts")
                                data__persons_value__facts = data__persons_value["facts"]
                                if not isinstance(data__persons_value__facts, (dict)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".persons.{data__persons_key}.facts".format(**locals()) + " must be object")
                            if "identity" in data__persons_value_keys:
                                data__persons_value_keys.remove("identity")
                                data__persons_value__identity = data__persons_value["identity"]
                                if not isinstance(data__persons_value__identity, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".persons.{data__persons_key}.identity".format(**locals()) + " must be string")
                                if not (isinstance(data__persons_value__identity, str) and data__persons_value__identity == 'named' or isinstance(data__persons_value__identity, str) and data__persons_value__identity == 'pseudonymous' or isinstance(data__persons_value__identity, str) and data__persons_value__identity == 'anonymous' or isinstance(data__persons_value__identity, str) and data__persons_value__identity == 'protected'):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".persons.{data__persons_key}.identity".format(**locals()) + " must be one of ['named', 'pseudonymous', 'anonymous', 'protected']")
                            if data__persons_value_keys:
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".persons.{data__persons_key}".format(**locals()) + " must not contain "+str(data__persons_value_keys)+" properties")
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
                        if not isinstance(data__officers_value, (str, list, tuple, dict)):
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers.{data__officers_key}".format(**locals()) + " must be string or array or object")
                        data__officers_value_is_list = isinstance(data__officers_value, (list, tuple))
                        if data__officers_value_is_list:
                            data__officers_value_len = len(data__officers_value)
                            for data__officers_value_x, data__officers_value_item in enumerate(data__officers_value):
                                if not isinstance(data__officers_value_item, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers.{data__officers_key}[{data__officers_value_x}]".format(**locals()) + " must be string")
                        data__officers_value_is_dict = isinstance(data__officers_value, dict)
                        if data__officers_value_is_dict:
                            data__officers_value_keys = set(data__officers_value.keys())
                            if "roles" in data__officers_value_keys:
                                data__officers_value_keys.remove("roles")
                                data__officers_value__roles = data__officers_value["roles"]
                                if not isinstance(data__officers_value__roles, (str, list, tuple)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers.{data__officers_key}.roles".format(**locals()) + " must be string or array")
                                data__officers_value__roles_is_list = isinstance(data__officers_value__roles, (list, tuple))
                                if data__officers_value__roles_is_list:
                                    data__officers_value__roles_len = len(data__officers_value__roles)
                                    for data__officers_value__roles_x, data__officers_value__roles_item in enumerate(data__officers_value__roles):
                                        if not isinstance(data__officers_value__roles_item, (str)):
                                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers.{data__officers_key}.roles[{data__officers_value__roles_x}]".format(**locals()) + " must be string")
                            if "section" in data__officers_value_keys:
                                data__officers_value_keys.remove("section")
                                data__officers_value__section = data__officers_value["section"]
                                if not isinstance(data__officers_value__section, (str)):
                                    raise JsonSchemaValueException("" + (name_prefix or "data") + ".officers.{data__officers_key}.section".format(**locals()) + " must be string")
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
                        if "from" in data__delegations_item_keys:
                            data__delegations_item_keys.remove("from")
                            data__delegations_item__from = data__delegations_item["from"]
                            if not isinstance(data__delegations_item__from, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations[{data__delegations_x}].from".format(**locals()) + " must be string")
                        if "to" in data__delegations_item_keys:
                            data__delegations_item_keys.remove("to")
                            data__delegations_item__to = data__delegations_item["to"]
                            if not isinstance(data__delegations_item__to, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations[{data__delegations_x}].to".format(**locals()) + " must be string")
                        if data__delegations_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".delegations[{data__delegations_x}]".format(**locals()) + " must not contain "+str(data__delegations_item_keys)+" properties")
        if "restrictions" in data_keys:
            data_keys.remove("restrictions")
            data__restrictions = data["restrictions"]
            if not isinstance(data__restrictions, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions must be array")
            data__restrictions_is_list = isinstance(data__restrictions, (list, tuple))
            if data__restrictions_is_list:
                data__restrictions_len = len(data__restrictions)
                for data__restrictions_x, data__restrictions_item in enumerate(data__restrictions):
                    if not isinstance(data__restrictions_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions[{data__restrictions_x}]".format(**locals()) + " must be object")
                    data__restrictions_item_is_dict = isinstance(data__restrictions_item, dict)
                    if data__restrictions_item_is_dict:
                        data__restrictions_item__missing_keys = set(['person', 'restriction']) - data__restrictions_item.keys()
                        if data__restrictions_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions[{data__restrictions_x}]".format(**locals()) + " must contain ")
                        data__restrictions_item_keys = set(data__restrictions_item.keys())
                        if "person" in data__restrictions_item_keys:
                            data__restrictions_item_keys.remove("person")
                            data__restrictions_item__person = data__restrictions_item["person"]
                            if not isinstance(data__restrictions_item__person, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions[{data__restrictions_x}].person".format(**locals()) + " must be string")
                        if "restriction" in data__restrictions_item_keys:
                            data__restrictions_item_keys.remove("restriction")
                            data__restrictions_item__restriction = data__restrictions_item["restriction"]
                            if not isinstance(data__restrictions_item__restriction, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions[{data__restrictions_x}].restriction".format(**locals()) + " must be string")
                        if "from" in data__restrictions_item_keys:
                            data__restrictions_item_keys.remove("from")
                            data__restrictions_item__from = data__restrictions_item["from"]
                            if not isinstance(data__restrictions_item__from, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions[{data__restrictions_x}].from".format(**locals()) + " must be string")
                        if data__restrictions_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".restrictions[{data__restrictions_x}]".format(**locals()) + " must not contain "+str(data__restrictions_item_keys)+" properties")
        if "adopted" in data_keys:
            data_keys.remove("adopted")
            data__adopted = data["adopted"]
            if not isinstance(data__adopted, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".adopted must be array")
            data__adopted_is_list = isinstance(data__adopted, (list, tuple))
            if data__adopted_is_list:
                data__adopted_len = len(data__adopted)
                for data__adopted_x, data__adopted_item in enumerate(data__adopted):
                    if not isinstance(data__adopted_item, (str)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".adopted[{data__adopted_x}]".format(**locals()) + " must be string")
        if "closures" in data_keys:
            data_keys.remove("closures")
            data__closures = data["closures"]
            if not isinstance(data__closures, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures must be array")
            data__closures_is_list = isinstance(data__closures, (list, tuple))
            if data__closures_is_list:
                data__closures_len = len(data__closures)
                for data__closures_x, data__closures_item in enumerate(data__closures):
                    if not isinstance(data__closures_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures[{data__closures_x}]".format(**locals()) + " must be object")
                    data__closures_item_is_dict = isinstance(data__closures_item, dict)
                    if data__closures_item_is_dict:
                        data__closures_item__missing_keys = set(['closure', 'from', 'to']) - data__closures_item.keys()
                        if data__closures_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures[{data__closures_x}]".format(**locals()) + " must contain ")
                        data__closures_item_keys = set(data__closures_item.keys())
                        if "closure" in data__closures_item_keys:
                            data__closures_item_keys.remove("closure")
                            data__closures_item__closure = data__closures_item["closure"]
                            if not isinstance(data__closures_item__closure, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures[{data__closures_x}].closure".format(**locals()) + " must be string")
                        if "from" in data__closures_item_keys:
                            data__closures_item_keys.remove("from")
                            data__closures_item__from = data__closures_item["from"]
                            if not isinstance(data__closures_item__from, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures[{data__closures_x}].from".format(**locals()) + " must be string")
                        if "to" in data__closures_item_keys:
                            data__closures_item_keys.remove("to")
                            data__closures_item__to = data__closures_item["to"]
                            if not isinstance(data__closures_item__to, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures[{data__closures_x}].to".format(**locals()) + " must be string")
                        if "learnt" in data__closures_item_keys:
                            data__closures_item_keys.remove("learnt")
                            data__closures_item__learnt = data__closures_item["learnt"]
                            if not isinstance(data__closures_item__learnt, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures[{data__closures_x}].learnt".format(**locals()) + " must be string")
                        if data__closures_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".closures[{data__closures_x}]".format(**locals()) + " must not contain "+str(data__closures_item_keys)+" properties")
        if "closed" in data_keys:
            data_keys.remove("closed")
            data__closed = data["closed"]
            if not isinstance(data__closed, (list, tuple)):
                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed must be array")
            data__closed_is_list = isinstance(data__closed, (list, tuple))
            if data__closed_is_list:
                data__closed_len = len(data__closed)
                for data__closed_x, data__closed_item in enumerate(data__closed):
                    if not isinstance(data__closed_item, (dict)):
                        raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}]".format(**locals()) + " must be object")
                    data__closed_item_is_dict = isinstance(data__closed_item, dict)
                    if data__closed_item_is_dict:
                        data__closed_item__missing_keys = set(['date', 'because']) - data__closed_item.keys()
                        if data__closed_item__missing_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}]".format(**locals()) + " must contain ")
                        data__closed_item_keys = set(data__closed_item.keys())
                        if "date" in data__closed_item_keys:
                            data__closed_item_keys.remove("date")
                            data__closed_item__date = data__closed_item["date"]
                            if not isinstance(data__closed_item__date, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].date".format(**locals()) + " must be string")
                        if "calendar" in data__closed_item_keys:
                            data__closed_item_keys.remove("calendar")
                            data__closed_item__calendar = data__closed_item["calendar"]
                            if not isinstance(data__closed_item__calendar, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].calendar".format(**locals()) + " must be string")
                        if "because" in data__closed_item_keys:
                            data__closed_item_keys.remove("because")
                            data__closed_item__because = data__closed_item["because"]
                            if not isinstance(data__closed_item__because, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].because".format(**locals()) + " must be string")
                        if "learnt" in data__closed_item_keys:
                            data__closed_item_keys.remove("learnt")
                            data__closed_item__learnt = data__closed_item["learnt"]
                            if not isinstance(data__closed_item__learnt, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].learnt".format(**locals()) + " must be string")
                        if "day" in data__closed_item_keys:
                            data__closed_item_keys.remove("day")
                            data__closed_item__day = data__closed_item["day"]
                            if not isinstance(data__closed_item__day, (str)):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].day".format(**locals()) + " must be string")
                            if not (isinstance(data__closed_item__day, str) and data__closed_item__day == 'closed' or isinstance(data__closed_item__day, str) and data__closed_item__day == 'open'):
                                raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}].day".format(**locals()) + " must be one of ['closed', 'open']")
                        if data__closed_item_keys:
                            raise JsonSchemaValueException("" + (name_prefix or "data") + ".closed[{data__closed_x}]".format(**locals()) + " must not contain "+str(data__closed_item_keys)+" properties")
        if data_keys:
            raise JsonSchemaValueException("" + (name_prefix or "data") + " must not contain "+str(data_keys)+" properties")
    return data


SHAPES = {'': ('o',
      {'engine': ('n', None, None, None),
       'defaults': ('o', {'policy': ('s', None, None, None), 'given': 'given', 'lodge': 'lodge'}, None, None),
       'scenarios': ('a',
                     None,
                     None,
                     ('o',
                      {'id': ('s', None, None, None),
                       'title': ('s', None, None, None),
                       'covers': ('sa', None, None, ('s', None, None, None)),
                       'policy': ('s', None, None, None),
                       'given': 'given',
                       'lodge': 'lodge',
                       'steps': ('a', None, None, 'step'),
                       'examples': ('a', None, None, ('o', {'lodge': 'lodge', 'expect': 'expect'}, None, None)),
                       'todo': ('s', None, None, None)},
                      None,
                      None))},
      None,
      None),
 'given': ('o',
           {'persons': ('o',
                        None,
                        ('o',
                         {'name': ('s', None, None, None),
                          'contact': ('s', None, None, None),
                          'address': ('s', None, None, None),
                          'phone': ('s', None, None, None),
                          'email': ('s', None, None, None),
                          'facts': ('o', None, None, None),
                          'identity': ('s', None, None, None)},
                         None,
                         None),
                        None),
            'officers': ('o',
                         None,
                         ('sao',
                          {'roles': ('sa', None, None, ('s', None, None, None)),
                           'section': ('s', None, None, None),
                           'properties': ('o', None, ('snb', None, None, None), None)},
                          None,
                          ('s', None, None, None)),
                         None),
            'delegations': ('a',
                            None,
                            None,
                            ('o',
                             {'id': ('s', None, None, None),
                              'given_to': ('s', None, None, None),
                              'from': ('s', None, None, None),
                              'to': ('s', None, None, None)},
                             None,
                             None)),
            'restrictions': ('a',
                             None,
                             None,
                             ('o',
                              {'person': ('s', None, None, None), 'restriction': ('s', None, None, None), 'from': ('s', None, None, None)},
                              None,
                              None)),
            'adopted': ('a', None, None, ('s', None, None, None)),
            'closures': ('a',
                         None,
                         None,
                         ('o',
                          {'closure': ('s', None, None, None),
                           'from': ('s', None, None, None),
                           'to': ('s', None, None, None),
                           'learnt': ('s', None, None, None)},
                          None,
                          None)),
            'closed': ('a',
                       None,
                       None,
                       ('o',
                        {'date': ('s', None, None, None),
                         'calendar': ('s', None, None, None),
                         'because': ('s', None, None, None),
                         'learnt': ('s', None, None, None),
                         'day': ('s', None, None, None)},
                        None,
                        None))},
           None,
           None),
 'expect': ('o',
            {'case': ('s', None, None, None),
             'version': ('s', None, None, None),
             'kind': ('s', None, None, None),
             'category': ('s', None, None, None),
             'level': ('s', None, None, None),
             'outcome': ('s', None, None, None),
             'state': ('s', None, None, None),
             'officer': ('s', None, None, None),
             'identity': ('s', None, None, None),
             'missing': ('a', None, None, ('s', None, None, None)),
             'facts': ('o', None, ('snbao', None, None, None), None),
             'record': ('b', None, None, None),
             'act': ('b', None, None, None),
             'communicate': ('b', None, None, None),
             'go': ('s', None, None, None),
             'due': ('o', None, ('so', None, ('s', None, None, None), None), None),
             'target': ('o', None, ('s', None, None, None), None),
             'opens': ('o', None, ('s', None, None, None), None),
             'window': ('o', None, ('s', None, None, None), None),
             'seats': ('o', None, ('s', None, None, None), None),
             'running': ('sa', None, None, ('s', None, None, None)),
             'paused': ('sa', None, None, ('s', None, None, None)),
             'met': ('sa', None, None, ('s', None, None, None)),
             'overdue': ('sa', None, None, ('s', None, None, None)),
             'lapsed': ('sa', None, None, ('s', None, None, None)),
             'ended': ('sa', None, None, ('s', None, None, None)),
             'late': ('sa', None, None, ('s', None, None, None)),
             'absent': ('sa', None, None, ('s', None, None, None)),
             'retention': ('o',
                           {'rule': ('s', None, None, None),
                            'file_class': ('s', None, None, None),
                            'keep_until': ('s', None, None, None),
                            'disposal': ('s', None, None, None)},
                           None,
                           None),
             'notified': ('sa', None, None, ('s', None, None, None)),
             'duties': ('o',
                        {'due': ('o', None, ('so', None, ('s', None, None, None), None), None),
                         'coming': ('sao', None, ('s', None, None, None), ('s', None, None, None)),
                         'overdue': ('sao', None, ('s', None, None, None), ('s', None, None, None)),
                         'done': ('sao', None, ('s', None, None, None), ('s', None, None, None)),
                         'told': ('o', None, ('sa', None, None, ('s', None, None, None)), None),
                         'undated': ('sa', None, None, ('s', None, None, None))},
                        None,
                        None),
             'reports': ('o', None, ('o', {'period': ('s', None, None, None)}, ('na', None, None, ('s', None, None, None)), None), None),
             'letters': ('a', None, None, ('o', {'letter': ('s', None, None, None), 'to': ('s', None, None, None)}, None, None)),
             'accrued': ('o', None, ('sn', None, None, None), None),
             'refused': ('s', None, None, None),
             'no_effect': ('s', None, None, None),
             'clause': ('s', None, None, None),
             'because': ('sa', None, None, ('s', None, None, None)),
             'never': ('sa', None, None, ('s', None, None, None)),
             'always': 'expect',
             'file': ('s', None, None, None),
             'readable_by': ('sa', None, None, ('s', None, None, None)),
             'not_readable_by': ('sa', None, None, ('s', None, None, None)),
             'hidden_from': ('sa', None, None, ('s', None, None, None)),
             'restricted': ('sa', None, None, ('s', None, None, None))},
            None,
            None),
 'lodge': ('o',
           {'as': ('s', None, None, None),
            'person': ('s', None, None, None),
            'kind': ('s', None, None, None),
            'category': ('s', None, None, None),
            'channel': ('s', None, None, None),
            'details': ('s', None, None, None),
            'by': ('s', None, None, None)},
           ('snbao', None, None, None),
           None),
 'step': ('o',
          {'at': ('s', None, None, None),
           'recorded': ('s', None, None, None),
           'lodge': 'lodge',
           'do': ('s', None, None, None),
           'until': ('s', None, None, None),
           'expect': 'expect',
           'case': ('s', None, None, None),
           'by': ('s', None, None, None)},
          ('snbao', None, None, None),
          None)}
