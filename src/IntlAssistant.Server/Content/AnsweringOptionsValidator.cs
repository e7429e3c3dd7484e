using System.ComponentModel.DataAnnotations;
using IntlAssistant.Answering;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Content;

/// <summary>Says of each setting of answering what is wrong with it, in its own words alone.</summary>
internal sealed class AnsweringOptionsValidator : IValidateOptions<AnsweringOptions>
{
    public ValidateOptionsResult Validate(string? name, AnsweringOptions options)
    {
        var faults = new List<ValidationResult>();
        return Validator.TryValidateObject(options, new ValidationContext(options), faults, validateAllProperties: true)
            ? ValidateOptionsResult.Success
            : ValidateOptionsResult.Fail(faults.Select(fault => fault.ErrorMessage ?? ""));
    }
}
