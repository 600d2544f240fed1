"""«Копия на следующий год»: what a centre does every year begins with last year's page."""
