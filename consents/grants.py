"""What the roles may do with consents (152-ФЗ ст. 19: access only where the work needs it).

An editor writes down a consent and picks it for a photo; the scan, the withdrawal, the export, the
texts and the requests are the administrator's. Nobody deletes: a log with holes proves nothing.
"""

from users.models import Role
from users.roles import grant

grant(Role.EDITOR, "consents.add_consentrecord", "consents.view_consentrecord")
grant(
    Role.ADMINISTRATOR,
    *(
        f"consents.{action}_consentrecord"
        for action in ("add", "change", "view", "withdraw", "openscan", "export")
    ),
    "consents.add_consenttext",
    "consents.change_consenttext",
    "consents.change_withdrawalrequest",
    "consents.change_privacysettings",
)
