name       Google Classroom
category   education
domain     classroom.google.com classroom.googleapis.com
test       classroom.google.com -> google-classroom
test       a.b.CLASSROOM.GOOGLEAPIS.COM. -> google-classroom
source     field knowledge 2026-11
