name       Airtable
category   productivity
domain     airtable.com airtableusercontent.com
test       www.airtable.com -> airtable
test       a.b.AIRTABLEUSERCONTENT.COM. -> airtable
source     field knowledge 2026-11
