using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace IntlAssistant.Benchmarks.Load;

/// <summary>Makes the calls of all chats with one server.</summary>
internal sealed class LoadClient(Uri address) : IDisposable
{
    private readonly SocketsHttpHandler sockets = new();
    private readonly HttpMessageInvoker invoker = new(new SocketsHttpHandler { UseCookies = false, MaxConnectionsPerServer = 256 });

    /// <summary>Opens the chats' sockets.</summary>
    public HttpMessageInvoker Sockets => new(sockets, disposeHandler: false);

    /// <summary>Posts JSON.</summary>
    /// <returns>What was answered; <see langword="null"/> when it was refused because too much is asked.</returns>
    public async Task<JsonElement?> PostAsync(string path, string? token, string json)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(address, path)) { Content = new StringContent(json, Encoding.UTF8, "application/json") };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        using var answer = await invoker.SendAsync(request, default);
        var body = await answer.Content.ReadAsByteArrayAsync();
        if ((int)answer.StatusCode is 429 or 503)
        {
            return null;
        }

        return answer.IsSuccessStatusCode
            ? JsonSerializer.Deserialize<JsonElement>(body)
            : throw new InvalidOperationException($"{path} was answered {(int)answer.StatusCode}: {Encoding.UTF8.GetString(body)}");
    }

    public void Dispose()
    {
        invoker.Dispose();
        sockets.Dispose();
    }
}
