name       Anaconda
category   development
service    download
domain     anaconda.com anaconda.org conda.io
test       www.anaconda.com -> anaconda
test       a.b.CONDA.IO. -> anaconda
source     field knowledge 2026-11
