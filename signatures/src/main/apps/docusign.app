name       DocuSign
category   productivity
domain     docusign.com docusign.net
test       www.docusign.com -> docusign
test       a.b.DOCUSIGN.NET. -> docusign
source     field knowledge 2026-11
