"""Reads allowed.txt, and decides whether it allows a difference."""

import dataclasses
import fnmatch


@dataclasses.dataclass
class Permission:
    """One entry of allowed.txt."""

    cases: list
    reason: str
    files: str = "*"
    old: str | None = None
    new: str = ""
    used: bool = False

    def concerns(self, case, file):
        return fnmatch.fnmatchcase(file, self.files) and any(fnmatch.fnmatchcase(case, name) for name in self.cases)


def read(path):
    """The entries below the line `---`."""
    permissions = []
    for paragraph in path.read_text().split("\n---\n", 1)[1].strip().split("\n\n"):
        lines = [line for line in paragraph.splitlines() if not line.startswith("#")]
        values = dict(line.split(": ", 1) for line in lines)
        if not values:
            continue
        for key in ("old", "new"):
            if key in values:
                values[key] = values[key].replace("\\n", "\n")
        values["cases"] = [name.strip() for name in values["cases"].split(",")]
        permissions.append(Permission(**values))
    return permissions


def allows(permissions, case, file, old, new):
    """Whether the entries explain the whole difference. Marks the entries that were needed."""
    concerned = [permission for permission in permissions if permission.concerns(case, file)]
    used = []
    for permission in concerned:
        if permission.old is None:
            permission.used = True
            return True
        if old is None or new is None:
            continue
        changed = old.replace(permission.old.encode(), permission.new.encode())
        if changed != old:
            used.append(permission)
            old = changed
    if old != new or not used:
        return False
    for permission in used:
        permission.used = True
    return True
