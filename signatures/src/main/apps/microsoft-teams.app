name       Microsoft Teams
category   conferencing
service    chat
domain     teams.microsoft.com teams.office.com teams.live.com teams.cloud.microsoft teams.microsoft.us teams-msgapi.trafficmanager.net
domain     tr.teams.trafficmanager.net svcs.teams.office.com teams.skype.com statics.teams.cdn.office.net teams.cdn.office.net
address    udp/3478-3481 52.112.0.0/14 52.122.0.0/15 2603:1063::/38
service    video-call relay.teams.microsoft.com tr.teams.microsoft.com flightproxy.teams.microsoft.com
service    file-transfer asyncgw.teams.microsoft.com
host       *-teams.cloudapp.net
agent      contains Teams/
test       teams.microsoft.com -> microsoft-teams
test       a.b.TEAMS.CDN.OFFICE.NET. -> microsoft-teams
test       address 52.113.1.1 udp/3479 -> microsoft-teams
test       address 52.113.1.1 tcp/443 -> none
test       c-flightproxy-euno-01-teams.cloudapp.net -> microsoft-teams
test       emea.ng.msg.teams-msgapi.trafficmanager.net -> microsoft-teams
test       euaz.tr.teams.microsoft.com -> microsoft-teams
source     field knowledge 2026-11
