name       Joomla
category   web
domain     joomla.org
test       www.joomla.org -> joomla
source     field knowledge 2026-11
