"""By when a question is answered: working days, Monday to Friday."""

from datetime import date, timedelta

SATURDAY = 5


def after_working_days(day: date, days: int) -> date:
    """Return the working day that comes so many working days after a day."""
    while days > 0:
        day += timedelta(days=1)
        days -= day.weekday() < SATURDAY
    return day
