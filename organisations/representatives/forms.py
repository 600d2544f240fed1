"""Forms of a representative: a new one is named by e-mail, an old one gets other days."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from core.viewsets import CentrePermissionPolicy
from core.viewsets.scoped import visible
from organisations.models import Organisation
from organisations.representatives.inviting import Term, appoint
from organisations.representatives.models import Representative
from users.models import User

NAMES = ("last_name", "first_name", "middle_name", "position")


class RepresentativeForm(WagtailAdminModelForm):
    """The days; whom and what it is about stays."""

    class Meta:
        model = Representative
        fields = ["valid_from", "valid_until"]


class NewRepresentativeForm(WagtailAdminModelForm):
    """Whom to invite. An account that exists keeps its names."""

    email = forms.EmailField(label=_("E-mail"), max_length=254)
    last_name = forms.CharField(label=_("Last name"), max_length=150, required=False)
    first_name = forms.CharField(label=_("First name"), max_length=150, required=False)
    middle_name = forms.CharField(label=_("Middle name"), max_length=150, required=False)
    position = forms.CharField(label=_("Position"), max_length=200, required=False)

    class Meta:
        model = Representative
        fields = ["organisation", "valid_from", "valid_until"]

    person: User | None = None

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        choice: Any = self.fields["organisation"]
        choice.queryset = visible(Organisation, self.for_user).order_by("short_name", "pk")

    def clean_email(self) -> str:
        """Find the account that exists already."""
        email = self.cleaned_data["email"].strip().lower()
        self.person = User.objects.filter(email=email).first()
        if self.person and self.person.is_superuser:
            raise ValidationError(_("This person sees everything as it is."))
        if self.person and not self.person.is_active:
            raise ValidationError(_("This account is closed: ask the administrator."))
        return email

    def clean_organisation(self) -> Organisation:
        """Only of a centre where the person may invite."""
        organisation = self.cleaned_data["organisation"]
        policy = CentrePermissionPolicy(Representative)
        if not policy.user_has_permission_for_instance(self.for_user, "add", organisation.site):
            raise ValidationError(_("This organisation is not of your centre."))
        self.instance.site = organisation.site
        return organisation

    def clean(self) -> dict[str, Any]:
        """A new account needs a name; nobody represents an organisation twice."""
        cleaned = super().clean() or {}
        organisation = cleaned.get("organisation")
        if "email" in cleaned and self.person is None:
            for name in ("last_name", "first_name"):
                if not cleaned.get(name):
                    self.add_error(name, _("There is no such account yet: fill in the name."))
        if self.person and organisation and self._is_there(organisation):
            self.add_error("email", _("This person represents the organisation already."))
        return cleaned

    def _is_there(self, organisation: Any) -> bool:
        return Representative.objects.filter(user=self.person, organisation=organisation).exists()

    def save(self, commit: bool = True) -> Any:
        """Appoint; the centre is the organisation's."""
        cleaned = self.cleaned_data
        person = self.person or User(
            email=cleaned["email"], **{name: cleaned[name] for name in NAMES}
        )
        term = Term(cleaned["valid_from"], cleaned["valid_until"])
        self.instance = appoint(person, cleaned["organisation"], term, by=self.for_user)
        return self.instance

    def _save_m2m(self) -> None:
        """There is nothing of many."""
