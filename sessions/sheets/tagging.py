"""How long a list is tagged for readers: tags take some 130 kB of memory a row until the end."""

#: Beyond it they would cost more memory than a small server has.
TAGGED_ROWS = 1_000
