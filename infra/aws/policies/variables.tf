variable "bucket_arn" {
  type        = string
  description = "ARN of the bucket that holds the ledger."
}

variable "prefix" {
  type        = string
  description = "Where in the bucket the ledger begins: empty, or a path that ends with a slash."
}

variable "key_arn" {
  type        = string
  description = "ARN of the KMS key that the bucket encrypts with."
}

variable "oidc_provider_arn" {
  type        = string
  description = "ARN of the IAM OIDC provider for GitHub's tokens."
}

variable "oidc_issuer" {
  type        = string
  description = "Host and path of the issuer of GitHub's tokens, without https://."
}

variable "audience" {
  type        = string
  description = "Audience that the tokens must have."
}

variable "subject_formats" {
  type        = list(string)
  description = "As in the module github."
}

variable "repositories" {
  type = map(object({
    id        = string
    owner_id  = string
    changes   = list(string)
    reviews   = list(string)
    workflows = list(string)
  }))
  description = "As in the module aws."
}

variable "root" {
  type = object({
    repository = string
    id         = string
    owner_id   = string
    contexts   = list(string)
    workflows  = list(string)
  })
  description = "As in the module aws."
}

variable "root_principals" {
  type        = list(string)
  description = "As in the module aws."
}

variable "auditors" {
  type        = list(string)
  description = "As in the module aws."
}

variable "administrators" {
  type        = list(string)
  description = "As in the module aws."
}

variable "writer_role_arns" {
  type        = list(string)
  description = "ARNs of all writer roles: nobody else may append."
}

variable "reviews_writer_role_arns" {
  type        = list(string)
  description = "Those of them that write reviews."
}

variable "retention_days" {
  type        = number
  description = "Default lock of the bucket, in days."
}

variable "reviews_retention_days" {
  type        = number
  description = "Shortest lock that a writer of reviews may ask for, in days; null: none, the default holds."
}
