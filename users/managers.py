"""Creation of accounts."""

from typing import Any

from django.contrib.auth.base_user import BaseUserManager


class UserManager(BaseUserManager):
    """Accounts are known by e-mail, compared without regard to case."""

    use_in_migrations = True

    def create_user(self, email: str, password: str | None = None, **extra: Any) -> Any:
        """Create an account; raise ValueError without an e-mail."""
        if not email:
            raise ValueError("An account needs an e-mail address")
        user: Any = self.model(email=email, **extra)
        user.set_password(password)
        user.save(using=self._db)
        return user

    def create_superuser(self, email: str, password: str | None = None, **extra: Any) -> Any:
        """Create an account that sees all centres."""
        return self.create_user(email, password, is_superuser=True, **extra)

    def get_by_natural_key(self, username: str | None) -> Any:
        """Return the account of an e-mail in any case."""
        return self.get(email__iexact=username)
