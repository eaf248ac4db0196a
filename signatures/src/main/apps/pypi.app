name       Python Package Index
category   development
service    download
domain     pypi.org pythonhosted.org python.org pypi.python.org
test       www.pypi.org -> pypi
test       a.b.PYPI.PYTHON.ORG. -> pypi
source     field knowledge 2026-11
