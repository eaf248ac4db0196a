name       Moodle
category   education
domain     moodle.org moodlecloud.com moodle.com
test       www.moodle.org -> moodle
test       a.b.MOODLE.COM. -> moodle
source     field knowledge 2026-11
