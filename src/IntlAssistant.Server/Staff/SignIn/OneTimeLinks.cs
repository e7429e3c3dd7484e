using IntlAssistant.Conversations.Staff;
using IntlAssistant.Server.Staff.Sessions;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.SignIn;

/// <summary>Makes the links that let somebody in once.</summary>
internal sealed class OneTimeLinks(IStaffLinks links, IOptions<StaffOptions> options, TimeProvider time)
{
    /// <summary>Makes a link to set an account's password, or to make an administrator's account; earlier ones open nothing any more.</summary>
    /// <param name="account">The account; <see langword="null"/> for a new administrator.</param>
    /// <param name="server">What the link begins with where the settings do not say.</param>
    public async Task<string> MakeAsync(StaffId? account, string server)
    {
        var secret = Secret.New();
        await links.AddAsync(
            new StaffLink(Secret.Hash(secret), account, time.GetUtcNow() + options.Value.LinkLifetime), CancellationToken.None);
        var page = account is null ? "/staff/first" : "/staff/welcome";
        return $"{(PublicUrl ?? server).TrimEnd('/')}{page}?key={secret}";
    }

    /// <summary>What links begin with that are made in a browser: the address of the settings, or the one that the page was opened under.</summary>
    public string ServerOf(HttpRequest request) => PublicUrl ?? $"{request.Scheme}://{request.Host}{request.PathBase}";

    private string? PublicUrl => string.IsNullOrWhiteSpace(options.Value.PublicUrl) ? null : options.Value.PublicUrl.TrimEnd('/');
}
