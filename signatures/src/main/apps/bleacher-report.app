name       Bleacher Report
category   sports
service    browsing
domain     bleacherreport.com
test       www.bleacherreport.com -> bleacher-report
source     field knowledge 2026-11
