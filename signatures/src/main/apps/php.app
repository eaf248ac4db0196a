name       PHP
category   development
domain     php.net
test       www.php.net -> php
source     field knowledge 2026-11
