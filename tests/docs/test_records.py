"""The page on record systems, followed: its sites push what it shows, its tables are the code's."""

from __future__ import annotations

import json
import re
import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from engine_records import SETTINGS
from engine_records.connecting import Client
from engine_records.faults import NotEver, NotNow
from engine_records.meaning import MEANINGS

from engine.language.site import read_site
from engine.office.storekeeping import upgraded
from tests.cli.calls import call
from tests.docs.examples import ROOT
from tests.docs.test_readme import printed_by
from tests.docs.test_tutorial import agrees, commands
from tests.plugins.cmisservers import PASSWORD as CMIS_PASSWORD
from tests.plugins.cmisservers import STATUS, CmisServer
from tests.plugins.cmisservers import USER as CMIS_USER
from tests.plugins.davservers import PASSWORD, USER, DavServer

PAGE = (ROOT / "docs" / "plugins" / "records.md").read_text()
FOLDER, WEBDAV, CMIS = re.findall(r"^```yaml\n(engine: 1\n.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)


def followed(folder: Path, site: str) -> Path:
    """A folder with the site file that the page shows, and a store."""
    shutil.copytree(ROOT / "policies" / "starter", folder / "my-council")
    (folder / "site.yaml").write_text(site)
    upgraded(read_site(folder / "site.yaml").store)
    return folder


def lodged_and_closed(folder: Path) -> str:
    """A case with a document, from its lodgement to its end, and everything sent."""
    lodge = ("--kind", "complaint", "--channel", "phone", "--name", "Pat Marsh", "--contact", "(02) 5550 0142")
    said = call("case", "lodge", *lodge, "--details", "The bin", "--by", "amira", "--format", "json")
    assert said.code == 0, said
    number = str(json.loads(said.out)["case"])
    (folder / "photo of the bin.jpg").write_bytes(b"\xff\xd8 a photo")
    for words in (
        ("note", number, "--note", "a photo", "--file", "photo of the bin.jpg"),
        ("acknowledge", number, "--channel", "letter"),
        ("close", number),
    ):
        said = call("case", *words, "--by", "amira")
        assert said.code == 0, said
    said = call("dispatch", "--format", "json")
    told = json.loads(said.out)
    assert (set(told), told["left"]) == ({"format_version", "sent", "left"}, {"waiting": 0, "failed": 0}), said
    return number


def test_the_folder_that_is_watched_gets_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = followed(tmp_path / "here", FOLDER)
    monkeypatch.chdir(folder)
    assert (said := call("check", "--site", "site.yaml", "--as-of", "2026-06-01")).code == 0, said
    number = lodged_and_closed(folder)
    manifests = [json.loads(path.read_text()) for path in sorted((folder / "to-records").glob("*.json"))]
    said = {one["Title"].rpartition(", ")[2]: one for one in manifests}
    assert set(said) == {"received", "noted", "closed"}
    assert all({"Key", "Title", "CaseNumber", "Document", "SHA256"} <= set(one) for one in manifests)
    assert {one["CaseNumber"] for one in manifests} == {number}
    assert [one["Name"] for one in said["noted"]["Files"]] == ["photo of the bin.jpg"]
    names = [one["Name"] for one in said["closed"]["Files"]]
    assert names[-1] == "audit-extract.json"
    assert "letter-acknowledged.txt" in names
    for one in manifests:
        for file in [{"File": one["Document"]}, *one.get("Files", ())]:
            assert (folder / "to-records" / file["File"]).is_file()


def test_every_field_that_the_page_names_can_stand_in_a_manifest(tmp_path: Path) -> None:
    named = re.search(r"field of the record\n?\s*\((.*?)\)", PAGE, re.DOTALL)
    assert named is not None
    wanted = re.findall(r"`(\w+)`", named[1])
    lines = ", ".join(f'{one}: "${{{one}}}"' for one in wanted)
    folder = followed(tmp_path / "here", re.sub(r"manifest: \{.*\}", f"manifest: {{{lines}}}", FOLDER))
    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(folder)
        lodged_and_closed(folder)
    said: dict[str, str] = {}
    for path in (folder / "to-records").glob("*.json"):
        for key, value in json.loads(path.read_text()).items():
            if value not in (f"${{{key}}}", ""):
                said[key] = value
    assert set(wanted) - set(said) <= {"category", "level", "outcome", "person"}, said
    assert all(said.values()), said


def test_a_webdav_server_gets_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = followed(tmp_path / "here", WEBDAV)
    first, verify = re.findall(r"^```console\n(.*?)^```$", PAGE, re.DOTALL | re.MULTILINE)
    for command, shown in commands(first):
        code, printed = printed_by(command.strip(), folder)
        assert (code, agrees(shown, printed)) == (0, True), f"$ {command}\nit prints\n{printed}"
    monkeypatch.chdir(folder)
    (folder / "records.password").write_text(f"{PASSWORD}\n")
    assert f"user: {USER}\n" in WEBDAV
    with DavServer(tmp_path / "dav", auth="basic") as server:
        (folder / "site.yaml").write_text(WEBDAV.replace("https://dms.example.org/records", server.url))
        assert (said := call("check", "--site", "site.yaml", "--as-of", "2026-06-01")).code == 0, said
        ((command, shown),) = commands(verify)
        code, printed = printed_by(command.strip(), folder)
        assert (code, agrees(shown, printed)) == (0, True), printed
        number = lodged_and_closed(folder)
        assert (said := call("records", "verify")).code == 0, said
        (server.folder / "millbrook" / number / "0000-received" / "record.txt").write_text("another")
        assert (said := call("records", "verify")).code == 1, said
        assert f"millbrook/{number}/0/record: altered: " in said.out
    found = {path.rpartition("/")[0] for path in server.files()}
    assert f"millbrook/{number}/0000-received" in found
    for place in found:
        said = json.loads(server.files()[f"{place}/metadata.json"])
        assert {"Title", "CaseNumber", "EventDate", "Key"} <= set(said)
        names = {path.rpartition("/")[2] for path in server.files() if path.startswith(f"{place}/")}
        assert names == {"record.txt", "metadata.json", *(one["File"] for one in said.get("Files", ()))}


def test_a_cmis_repository_gets_what_the_page_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = followed(tmp_path / "here", CMIS)
    monkeypatch.chdir(folder)
    (folder / "records.password").write_text(f"{CMIS_PASSWORD}\n")
    assert f"user: {CMIS_USER}\n" in CMIS
    with CmisServer(auth=True) as server:
        server.make_folders("Records/Customer service")
        (folder / "site.yaml").write_text(CMIS.replace("https://dms.example.org/cmis/browser", server.url))
        assert (said := call("check", "--site", "site.yaml", "--as-of", "2026-06-01")).code == 0, said
        number = lodged_and_closed(folder)
        assert (said := call("records", "verify")).code == 0, said
        within = f"Records/Customer service/millbrook/{number}"
        found = server.documents()
        assert all(path.startswith(f"{within}/") for path in found)
        assert {node.type for node in found.values()} == {"council:record"}
        record = next(path for path in found if path.startswith(f"{within}/0000-received/") and "record" in path)
        assert set(found[record].properties) == {
            "council:caseNumber", "council:class", "council:document", "council:happened"
        }  # fmt: skip
        ended = [node.properties for path, node in found.items() if "-closed/" in path]
        assert ended
        assert all(one["cmis:rm_expirationDate"] and one["council:class"] == "2.1 Complaints" for one in ended)
        found[record].content = b"another"
        assert (said := call("records", "verify")).code == 1, said
        assert f"millbrook/{number}/0/record: altered: " in said.out


def test_an_error_of_cmis_means_what_the_page_says() -> None:
    part = PAGE.partition("| error |")[2].partition("\n\n")[0]
    least = {"half": timedelta(minutes=30), "an": timedelta(hours=1)}
    seen = {}
    for names, status, words in re.findall(r"^\| (`.+?) \| `(\d{3})` \| (.+) \|$", part, re.MULTILINE):
        for name in re.findall(r"`(\w+)`", names):
            after = re.search(r"tried again after (\w+)", words)
            seen[name] = (int(status), least[after[1]] if after else timedelta(minutes=5))
    assert seen == {name: (STATUS[name], after) for name, (_, after) in MEANINGS.items()}


def test_the_settings_of_the_page_are_those_of_the_plugin() -> None:
    said = {key: words["description"] for key, words in SETTINGS["properties"].items()}
    for key in SETTINGS["required"]:
        said[key] += " **Required.**"
    part = PAGE.partition("| setting |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| `(\w+)` \| (.+) \|$", part, re.MULTILINE) == list(said.items())


def test_an_answer_means_what_the_page_says() -> None:
    part = PAGE.partition("| answer |")[2].partition("\n\n")[0]
    seen = 0
    for codes, words in re.findall(r"^\| (.+?) \| (.+) \|$", part, re.MULTILINE):
        least = {"half": timedelta(minutes=30), "an": timedelta(hours=1)}
        for status in map(int, re.findall(r"`(\d{3})`", codes)):
            with Client({"url": "https://dms.example.org"}) as client:
                client.retry_after = ""
                with pytest.raises(NotEver if words.startswith("given up") else NotNow) as fault:
                    client.refuse(status, "keep it")
            if isinstance(fault.value, NotNow):
                word = re.match(r"tried again after (\w+)", words)
                assert fault.value.after == (least[word[1]] if word else timedelta(minutes=5)), status
            seen += 1
    assert seen > 12
