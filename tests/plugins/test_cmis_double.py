"""The double of a CMIS repository, asked by cmislib: what somebody else's client of the browser binding makes of it."""

from __future__ import annotations

import io
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from cmislib.browser.binding import BrowserBinding
from cmislib.exceptions import (
    InvalidArgumentException,
    NotSupportedException,
    ObjectNotFoundException,
    PermissionDeniedException,
    RuntimeException,
    UpdateConflictException,
)
from cmislib.model import CmisClient

from tests.plugins.cmisservers import PASSWORD, USER, CmisServer

HARD = b"\x00\xff\r\n--\r\n\r\rcaf\xc3\xa9\n"


@pytest.fixture
def server() -> Iterator[CmisServer]:
    with CmisServer() as one:
        yield one


def repository(server: CmisServer, user: str = USER, password: str = PASSWORD) -> Any:
    client = CmisClient(server.url, user, password.encode(), binding=BrowserBinding())
    return client.defaultRepository


def test_it_finds_the_repository_and_its_root_folder(server: CmisServer) -> None:
    found = repository(server)
    assert (found.getRepositoryId(), found.getRepositoryName()) == ("main", "Main repository")
    assert found.getRootFolder().getProperties()["cmis:baseTypeId"] == "cmis:folder"


def test_it_makes_folders_and_documents_and_reads_them_back_by_their_paths(server: CmisServer) -> None:
    found = repository(server)
    inside = found.getRootFolder().createFolder("hill", {"cmis:objectTypeId": "council:file"}).createFolder("H1")
    asked = {"cmis:objectTypeId": "council:record", "council:caseNumber": "H1 — café"}
    inside.createDocument("photo.jpg", asked, io.BytesIO(HARD), "image/jpeg")
    one = found.getObjectByPath("/hill/H1/photo.jpg")
    assert one.getContentStream().read() == HARD
    said = one.getProperties()
    assert (said["cmis:name"], said["council:caseNumber"]) == ("photo.jpg", "H1 — café")
    assert (said["cmis:contentStreamMimeType"], said["cmis:contentStreamLength"]) == ("image/jpeg", len(HARD))
    assert server.files() == {"hill/H1/photo.jpg": HARD}


def test_it_sets_several_values_and_dates_of_a_secondary_type(server: CmisServer) -> None:
    at = datetime(2033, 3, 3, tzinfo=UTC)
    given = {
        "cmis:secondaryObjectTypeIds": ["cmis:rm_clientMgtRetention"],
        "cmis:rm_expirationDate": str(int(at.timestamp() * 1000)),
    }
    repository(server).getRootFolder().createDocument("a", given, io.BytesIO(b"x"), "text/plain")
    said = repository(server).getObjectByPath("/a").getProperties()
    assert said["cmis:secondaryObjectTypeIds"] == ["cmis:rm_clientMgtRetention"]
    assert said["cmis:rm_expirationDate"].replace(tzinfo=UTC) == at


def test_it_lists_a_folder_page_by_page_and_removes_what_is_in_it(server: CmisServer) -> None:
    folder = repository(server).getRootFolder()
    for n in range(7):
        folder.createDocument(f"d{n}", {}, io.BytesIO(b"x"), "text/plain")
    first = folder.getChildren(maxItems=5)
    assert [one.getName() for one in first.getResults()] == ["d0", "d1", "d2"], "it gives fewer than it is asked for"
    last = folder.getChildren(skipCount=6)
    assert [one.getName() for one in last.getResults()] == ["d6"]
    repository(server).getObjectByPath("/d6").delete()
    assert "d6" not in server.files()


def test_its_errors_are_those_of_the_specification(server: CmisServer) -> None:
    found = repository(server)
    folder = found.getRootFolder()
    folder.createDocument("a", {}, io.BytesIO(b"x"), "text/plain")
    with pytest.raises(ObjectNotFoundException):
        found.getObjectByPath("/nowhere")
    with pytest.raises(UpdateConflictException, match="nameConstraintViolation"):  # its word for any 409
        folder.createDocument("a", {}, io.BytesIO(b"x"), "text/plain")
    with pytest.raises(UpdateConflictException, match="is no type of"):
        folder.createDocument("b", {"cmis:objectTypeId": "no:such"}, io.BytesIO(b"x"), "text/plain")
    with pytest.raises(InvalidArgumentException, match="no:such is unknown!"):
        folder.createDocument("b", {"no:such": "x"}, io.BytesIO(b"x"), "text/plain")
    for exception, kind in (("permissionDenied", PermissionDeniedException), ("storage", RuntimeException),
                            ("notSupported", NotSupportedException)):  # fmt: skip
        server.between = lambda _, __, said=exception: said  # type: ignore[misc]
        with pytest.raises(kind, match=exception):
            found.getObjectByPath("/a")


def test_it_asks_who_asks() -> None:
    with CmisServer(auth=True) as server:
        assert repository(server).getRepositoryId() == "main"
        with pytest.raises(PermissionDeniedException):
            repository(server, password="wrong")
