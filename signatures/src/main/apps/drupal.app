name       Drupal
category   web
domain     drupal.org
test       www.drupal.org -> drupal
source     field knowledge 2026-11
