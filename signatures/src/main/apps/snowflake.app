name       Snowflake
category   database
domain     snowflakecomputing.com snowflake.com
test       www.snowflakecomputing.com -> snowflake
test       a.b.SNOWFLAKE.COM. -> snowflake
source     field knowledge 2026-11
