using IntlAssistant.Conversations.Staff;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.SingleSignOn;

/// <summary>Says what is wrong or missing about single sign-on.</summary>
internal sealed class EntraOptionsValidator : IValidateOptions<EntraOptions>
{
    private const string Key = EntraOptions.Section;

    public ValidateOptionsResult Validate(string? name, EntraOptions options)
    {
        var faults = options.IsOn ? Faults(options).ToList() : [];
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }

    private static IEnumerable<string> Faults(EntraOptions options)
    {
        if (string.IsNullOrWhiteSpace(options.ClientSecret))
        {
            yield return $"{Key}:ClientSecret is missing; give the secret of the application {options.ClientId}, best in the environment.";
        }

        if (options.Tenants.Count == 0)
        {
            yield return $"{Key}:Tenants names no tenant; write the id of the university's tenant as {Key}:Tenants:0.";
        }

        foreach (var (index, tenant) in options.Tenants.Index().Where(tenant => !Guid.TryParse(tenant.Item, out _)))
        {
            yield return $"{Key}:Tenants:{index} '{tenant}' is not a tenant's id; write it as '00000000-0000-0000-0000-000000000000'.";
        }

        foreach (var (role, given) in options.Roles.Where(role => !Enum.TryParse<StaffRole>(role.Value, ignoreCase: true, out var known) || !Enum.IsDefined(known)))
        {
            yield return $"{Key}:Roles:{role} '{given}' is not a role; write one of {string.Join(", ", Enum.GetNames<StaffRole>())}.";
        }

        if (!Uri.TryCreate(options.LoginAuthority, UriKind.Absolute, out var authority) || !(authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback))
        {
            yield return $"{Key}:LoginAuthority '{options.LoginAuthority}' is not an https address; write for example 'https://login.microsoftonline.com'.";
        }
    }
}
