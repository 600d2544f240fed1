"""«Передача в РМЦ» at the desk: journal, choice of practices, letter, package, answer."""
