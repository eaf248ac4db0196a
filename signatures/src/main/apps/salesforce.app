name       Salesforce
category   productivity
domain     salesforce.com force.com salesforceliveagent.com sfdcstatic.com lightning.force.com visualforce.com salesforce-sites.com
domain     exacttarget.com pardot.com documentforce.com salesforce-experience.com
test       www.salesforce.com -> salesforce
test       a.b.SALESFORCE-EXPERIENCE.COM. -> salesforce
source     field knowledge 2026-11
