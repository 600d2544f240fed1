"""People for the tests."""

import factory
from factory.django import DjangoModelFactory

from users.models import LoginEvent, User

PASSWORD = "длинный пароль для тестов 1"


class UserFactory(DjangoModelFactory):
    """A person with an account and no role."""

    class Meta:
        model = User
        skip_postgeneration_save = True

    email = factory.Sequence(lambda n: f"person{n}@example.test")
    last_name = factory.Sequence(lambda n: f"Иванова{n}")
    first_name = "Анна"
    middle_name = "Петровна"
    position = "методист"

    @factory.post_generation
    def password(self, create, extracted, **kwargs):
        self.set_password(extracted or PASSWORD)
        if create:
            self.save(update_fields=["password"])


class LoginEventFactory(DjangoModelFactory):
    """One login."""

    class Meta:
        model = LoginEvent

    user = factory.SubFactory(UserFactory)
    success = True
