# What the self-test workflow applies. Built in: no provider is downloaded.
resource "terraform_data" "example" {
  input = "recorded"
}
