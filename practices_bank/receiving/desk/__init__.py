"""«Приём пакетов» at the desk of a regional centre."""
