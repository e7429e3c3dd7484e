using System.Net;
using System.Text.RegularExpressions;
using IntlAssistant.EndToEnd.Tests.Hosting;

namespace IntlAssistant.EndToEnd.Tests.Replicas;

/// <summary>A member of staff at the console, by its forms; the same session at every server, as behind one name.</summary>
internal sealed partial class StaffClient : IDisposable
{
    // A cookie is a host's, whatever the port.
    private readonly HttpClient http = new(new SocketsHttpHandler { CookieContainer = new CookieContainer(), AllowAutoRedirect = false });

    private StaffClient() => http.DefaultRequestHeaders.Accept.ParseAdd("text/html");

    /// <summary>Makes the first administrator: of the links that the servers printed, the newest is good.</summary>
    public static async Task<StaffClient> FirstAsync(IReadOnlyList<RunningServer> servers)
    {
        var staff = new StaffClient();
        foreach (var server in servers)
        {
            var link = await Wait.ForAsync("the server prints the first link", () => Task.FromResult(
                server.Output.Select(line => Link().Match(line)).Where(match => match.Success).Select(match => new Uri(match.Value)).LastOrDefault()));
            try
            {
                await staff.PostAsync(
                    server, link.PathAndQuery, link.PathAndQuery,
                    ("key", link.Query[5..]), ("Input.Name", "The administrator"), ("Input.Email", "office@university.example"), ("Input.Password", "orchid tunnel gravel whistle"));
                return staff;
            }
            catch (HttpRequestException)
            {
                // The other server's link took its place.
            }
        }

        throw new InvalidOperationException("No server's first link is good.");
    }

    public Task<HttpResponseMessage> GetAsync(RunningServer server, string path) => http.GetAsync(new Uri(server.Address, path));

    /// <summary>Sends a form of a page.</summary>
    public async Task PostAsync(RunningServer server, string page, string action, params (string Key, string Value)[] fields)
    {
        var token = WebUtility.HtmlDecode(Token().Match(await http.GetStringAsync(new Uri(server.Address, page))).Groups[1].Value);
        using var answer = await http.PostAsync(new Uri(server.Address, action), new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Key, field.Value)).Append(new("__RequestVerificationToken", token))));
        if ((int)answer.StatusCode >= 400)
        {
            throw new HttpRequestException($"{action} answered {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        }
    }

    /// <summary>Listens to the console's events at a server until one is of that name.</summary>
    public async Task UntilEventAsync(RunningServer server, string name, Action whenOpen)
    {
        using var patience = new CancellationTokenSource(Wait.Patience);
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(server.Address, "/staff/events"));
        using var answer = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
        using var reader = new StreamReader(await answer.EnsureSuccessStatusCode().Content.ReadAsStreamAsync(patience.Token));
        for (var isOpen = false; await reader.ReadLineAsync(patience.Token) is { } line;)
        {
            if (!isOpen)
            {
                whenOpen();
                isOpen = true;
            }

            if (line == $"event: {name}")
            {
                return;
            }
        }

        throw new InvalidOperationException($"The events ended without '{name}'.");
    }

    /// <summary>The version of a case that its page was made from.</summary>
    public async Task<string> VersionAsync(RunningServer server, string page) =>
        Version().Match(await http.GetStringAsync(new Uri(server.Address, page))).Groups[1].Value;

    public void Dispose() => http.Dispose();

    [GeneratedRegex(@"http://\S+/staff/first\?key=\S+")]
    private static partial Regex Link();

    [GeneratedRegex("name=\"form-token\" content=\"([^\"]+)\"")]
    private static partial Regex Token();

    [GeneratedRegex("name=\"version\" value=\"([0-9]+)\"")]
    private static partial Regex Version();
}
