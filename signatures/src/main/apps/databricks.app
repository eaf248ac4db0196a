name       Databricks
category   database
domain     databricks.com azuredatabricks.net
test       www.databricks.com -> databricks
test       a.b.AZUREDATABRICKS.NET. -> databricks
source     field knowledge 2026-11
