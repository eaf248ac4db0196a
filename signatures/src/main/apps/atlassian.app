name       Atlassian
category   development
domain     atlassian.com atlassian.net atlassian-dev.net atl-paas.net jira.com atlassian.io ss-inf.net prod-east.frontend.public.atl-paas.net
domain     atlassian-us-gov-mod.net
agent      contains Confluence/
test       www.atlassian.com -> atlassian
test       a.b.ATLASSIAN-US-GOV-MOD.NET. -> atlassian
source     field knowledge 2026-11
