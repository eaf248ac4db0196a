name       Vivaldi
category   web
domain     vivaldi.com
test       www.vivaldi.com -> vivaldi
source     field knowledge 2026-11
