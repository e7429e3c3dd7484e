using System.Globalization;
using IntlAssistant.Conversations.Staff;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace IntlAssistant.Server.Staff.SignIn;

/// <summary>Prints the link for the first administrator once the server listens, as long as there is none.</summary>
/// <remarks>It goes to the console and to no log: whoever started the server is the one to trust, and logs are read by others.</remarks>
internal sealed class FirstLink(
    IStaffAccounts accounts, OneTimeLinks links, IServer server, IOptions<StaffOptions> options, IHostApplicationLifetime lifetime, Terminal terminal) : IHostedService
{
    private Task printing = Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        lifetime.ApplicationStarted.Register(() => printing = PrintAsync());
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => printing;

    private async Task PrintAsync()
    {
        if (!options.Value.NewAdministratorLink && await accounts.HasAdministratorAsync(CancellationToken.None))
        {
            return;
        }

        var link = await links.MakeAsync(null, Address());
        await terminal.Out.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"The staff console wants an administrator. Open this link to make the account; it is good once and for {options.Value.LinkLifetime.TotalHours:0} hours:\n  {link}"));
    }

    /// <summary>The address that the server listens on, as a browser on this machine opens it.</summary>
    private string Address()
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        var address = addresses.FirstOrDefault(one => one.StartsWith("https:", StringComparison.Ordinal)) ?? addresses.FirstOrDefault() ?? "http://localhost";
        return address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("://+", "://localhost", StringComparison.Ordinal).Replace("://*", "://localhost", StringComparison.Ordinal);
    }
}
