"""Forms of a person at the desk. Passwords are not in them: people set their own by a letter."""

from typing import Any

from django import forms
from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms import WagtailAdminModelForm

from users.access import sites_of
from users.models import CentreRole, Role, User
from users.people import owns_account, people_of, set_roles
from users.role_log import log_roles


class RolesField(forms.ModelMultipleChoiceField):
    """Roles to tick; the centre is named only where there are several."""

    widget = forms.CheckboxSelectMultiple
    several_centres = False

    def label_from_instance(self, obj: Any) -> str:
        name = str(obj) if self.several_centres else str(obj.get_role_display())
        return f"{name} – {Role(obj.role).does}"


class PersonForm(WagtailAdminModelForm):
    """Edits a person as far as the one who edits may."""

    roles = RolesField(CentreRole.objects.none(), label=_("Roles"), required=False)

    class Meta:
        model = User
        fields = [
            "email",
            "last_name",
            "first_name",
            "middle_name",
            "position",
            "phone",
            "is_active",
            "is_superuser",
        ]

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._offer_roles()
        if not self.for_user.is_superuser or self.instance == self.for_user:
            self.fields.pop("is_superuser")
        if self.instance == self.for_user:
            self.fields.pop("is_active", None)
        if self.instance.pk and not owns_account(self.for_user, self.instance):
            self._close_account_fields()

    def _offer_roles(self) -> None:
        offered = CentreRole.objects.granted_by(self.for_user).select_related("site")
        self.fields["roles"].queryset = offered
        self.fields["roles"].several_centres = sites_of(self.for_user).count() > 1
        if self.instance.pk:
            self.initial["roles"] = offered.held_by(self.instance)

    def _close_account_fields(self) -> None:
        for name, field in self.fields.items():
            field.disabled = name != "roles"
        self.fields["email"].help_text = _(
            "This person also works outside your centre: you can change only the roles here."
        )

    def clean_email(self) -> str:
        """Accounts are compared in lower case."""
        return self.cleaned_data["email"].strip().lower()

    def clean_roles(self) -> Any:
        """A centre must not lose its administrator by a slip of his own hand."""
        roles = self.cleaned_data["roles"]
        if self.instance == self.for_user and not self.for_user.is_superuser:
            own = CentreRole.objects.held_by(self.for_user).filter(role=Role.ADMINISTRATOR)
            if own.exclude(pk__in=roles).exists():
                raise ValidationError(_("You cannot take the administrator's role from yourself."))
        return roles

    def save(self, commit: bool = True) -> User:
        person = super().save(commit=commit)
        if commit:
            given, taken = set_roles(person, self.cleaned_data["roles"], by=self.for_user)
            log_roles(person, given, taken, by=self.for_user)
        return person


class NewPersonForm(PersonForm):
    """Opens an account, or gives roles to somebody who already has one in another centre."""

    known = False

    class Meta(PersonForm.Meta):
        exclude = ["is_active"]

    def clean_email(self) -> str:
        """Find the account that exists already: its names stay as they are."""
        email = super().clean_email()
        found = User.objects.filter(email=email).first()
        if found is None:
            return email
        if found.is_superuser or self.for_user.is_superuser:
            raise ValidationError(_("There is an account with this e-mail already."))
        if people_of(self.for_user).filter(pk=found.pk).exists():
            raise ValidationError(_("This person is already in the list of your centre."))
        self.instance, self.known = found, True
        return email

    def clean_roles(self) -> Any:
        """Without a role the new person would vanish from the administrator's list."""
        roles = self.cleaned_data["roles"]
        if not roles and not self.for_user.is_superuser:
            raise ValidationError(_("Choose at least one role."))
        return roles

    def _post_clean(self) -> None:
        if not self.known:
            super()._post_clean()

    def save(self, commit: bool = True) -> User:
        if not self.known:
            self.instance.set_unusable_password()
        return super().save(commit=commit)
