/** The configurations of scripts/fixtures-scenarios.ts. All that is secret in them begins with `CANARY-`. */

const VARIABLES = `
variable "marked" {
  type      = string
  sensitive = true
  default   = "CANARY-variable-default"
}
variable "given" {
  type      = string
  sensitive = true
}
variable "db_password" {
  type    = string
  default = "CANARY-named-variable"
}
variable "settings" {
  type      = map(string)
  sensitive = true
  default   = { one = "CANARY-in-a-map", two = "no" }
}
`
export const GIVEN = { TF_VAR_given: 'CANARY-from-the-environment' }

export const CHILD = `
variable "inner_marked" {
  type      = string
  sensitive = true
}
resource "terraform_data" "inner" {
  for_each = toset(["alpha", "gamma \\"q\\" [x]", "line\\nbreak", "ünï.cödé"])
  input    = { key = each.key, hidden = var.inner_marked }
}
output "echo" {
  value     = terraform_data.inner["alpha"].output
  sensitive = true
}
`

export const CREATE = `${VARIABLES}
module "m" {
  source       = "./child"
  inner_marked = "CANARY-literal-for-a-module"
}
resource "terraform_data" "plain" {
  input = { name = "plain", ports = [22, 443], big = 9007199254740993, long = 0.12345678901234567890123, "dotted.key" = true, "" = "empty", "__proto__" = "proto" }
}
resource "terraform_data" "marked" {
  input = { visible = "yes", hidden = var.marked, list = ["a", var.given], nested = { deep = [{ hidden = var.marked, open = 1 }] } }
}
resource "terraform_data" "all_marked" {
  input            = var.settings
  triggers_replace = [var.marked]
}
resource "terraform_data" "named" {
  input = {
    api_key     = "CANARY-named-literal"
    environment = [{ name = "DB_PASSWORD", value = "CANARY-in-a-pair" }, { name = "LANG", value = "en" }]
    definition  = jsonencode({ auth = { token = "CANARY-in-json-text" }, image = "web" })
    document    = sensitive(jsonencode({ inside = "CANARY-leaf-of-a-document" }))
    via         = var.db_password
  }
}
resource "terraform_data" "evil" {
  input = "\\u001b[31mred \\u202e <script> @everyone"
}
output "hidden" {
  value     = var.marked
  sensitive = true
}
output "module_echo" {
  value     = module.m.echo
  sensitive = true
}
output "shown" {
  value = terraform_data.plain.input
}
`

export const BEFORE = `${VARIABLES}
resource "terraform_data" "update" {
  input = { a = "one", hidden = var.marked, rules = [{ port = 22 }, { port = 443 }] }
}
resource "terraform_data" "same" {
  input = "same"
}
resource "terraform_data" "replace" {
  input            = "x"
  triggers_replace = ["one"]
}
resource "terraform_data" "replace_first" {
  input            = "x"
  triggers_replace = { on = "one" }
  lifecycle { create_before_destroy = true }
}
resource "terraform_data" "asked" {
  input = "asked"
}
resource "terraform_data" "gone" {
  input = { password = "CANARY-of-what-is-deleted" }
}
resource "terraform_data" "counted" {
  count = 3
  input = count.index
}
resource "terraform_data" "old_name" {
  input = "moved"
}
resource "terraform_data" "old_and_changed" {
  input = "moved"
}
resource "terraform_data" "forgotten" {
  input = "forgotten"
}
output "kept" { value = "one" }
output "dropped" { value = "one" }
`

export const AFTER = `${VARIABLES}
resource "terraform_data" "update" {
  input = { a = "two", hidden = "\${var.marked}-rotated", rules = [{ port = 8080 }, { port = 22 }, { port = 443 }] }
}
resource "terraform_data" "same" {
  input = "same"
}
resource "terraform_data" "replace" {
  input            = "x"
  triggers_replace = ["two"]
}
resource "terraform_data" "replace_first" {
  input            = "x"
  triggers_replace = { on = "two" }
  lifecycle { create_before_destroy = true }
}
resource "terraform_data" "asked" {
  input = "asked"
}
resource "terraform_data" "counted" {
  count = 1
  input = count.index
}
resource "terraform_data" "new_name" {
  input = "moved"
}
resource "terraform_data" "new_and_changed" {
  input = "changed"
}
moved {
  from = terraform_data.old_name
  to   = terraform_data.new_name
}
moved {
  from = terraform_data.old_and_changed
  to   = terraform_data.new_and_changed
}
removed {
  from = terraform_data.forgotten
  lifecycle { destroy = false }
}
import {
  to = terraform_data.imported
  id = "imported-by-its-id"
}
resource "terraform_data" "imported" {}
output "kept" { value = "two" }
output "added" { value = var.db_password }
`

export const EPHEMERAL = `
variable "fleeting" {
  type      = string
  ephemeral = true
  default   = "CANARY-ephemeral-default-42"
}
variable "region" {
  type    = string
  default = "eu-central-1"
}
resource "terraform_data" "zone" {
  input = "\${var.region}a"
}
`

export const OTHER_STATE = `
output "shared_secret" { value = "CANARY-of-another-state" }
output "endpoint" { value = "db.example" }
`
export const REMOTE = `
data "terraform_remote_state" "other" {
  backend = "local"
  config  = { path = "other/terraform.tfstate" }
}
resource "terraform_data" "uses" {
  input = { url = "https://u:\${data.terraform_remote_state.other.outputs.shared_secret}@\${data.terraform_remote_state.other.outputs.endpoint}" }
}
`

export const CHECKS = `${VARIABLES}
resource "terraform_data" "checked" {
  input = "checked"
  lifecycle {
    precondition {
      condition     = length(var.db_password) > 3
      error_message = "too short"
    }
  }
}
check "health" {
  assert {
    condition     = terraform_data.checked.input == "other"
    error_message = "is \${terraform_data.checked.input}, told by \${var.db_password}"
  }
}
check "good" {
  assert {
    condition     = terraform_data.checked.input == "checked"
    error_message = "never"
  }
}
`

export const ERRORED = `
resource "terraform_data" "fine" {
  input = "fine"
}
resource "terraform_data" "bad" {
  input = "bad"
  lifecycle {
    precondition {
      condition     = terraform_data.fine.input == "other"
      error_message = "it is not"
    }
  }
}
`

export const DEPOSED = `
resource "terraform_data" "kept" {}
resource "terraform_data" "tainted" {}
`
