"""«Передача в РМЦ»: practices are picked, checked, packed, sent, answered (Тверь 3.1.4)."""
