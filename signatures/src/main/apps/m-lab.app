name       M-Lab
category   monitoring
domain     measurementlab.net measurement-lab.org
test       www.measurementlab.net -> m-lab
test       a.b.MEASUREMENT-LAB.ORG. -> m-lab
source     field knowledge 2026-11
