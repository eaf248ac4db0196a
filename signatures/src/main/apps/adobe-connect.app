name       Adobe Connect
category   conferencing
service    video-call
domain     adobeconnect.com
test       www.adobeconnect.com -> adobe-connect
source     field knowledge 2026-11
