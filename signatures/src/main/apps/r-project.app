name       R project
category   development
service    download
domain     r-project.org rstudio.com posit.co
test       www.r-project.org -> r-project
test       a.b.POSIT.CO. -> r-project
source     field knowledge 2026-11
