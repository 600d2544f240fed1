"""«Загрузка из файла» at the desk: upload, columns, preview, confirmation, report, undo."""
