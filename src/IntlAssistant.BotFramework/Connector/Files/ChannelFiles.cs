using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using IntlAssistant.BotFramework.Activities;
using IntlAssistant.BotFramework.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace IntlAssistant.BotFramework.Connector.Files;

/// <inheritdoc/>
/// <remarks>
/// The channel's own files are fetched with the bot's token from the host that a verified token named, and from no other. Whatever lies
/// elsewhere has an address that opens it: nothing is shown there, and only hosts of the public internet are asked, whatever their names
/// are made to lead to. A redirect is followed only to where the first call could have gone.
/// </remarks>
internal sealed class ChannelFiles(
    IHttpClientFactory clients,
    IConnectorCredentials credentials,
    ConnectorTrust trust,
    IHostEnvironment environment,
    TimeProvider time,
    ILogger<ConnectorClient> logger) : IChannelFiles
{
    /// <summary>The name of the <see cref="HttpClient"/> for files that do not lie with the channel.</summary>
    public const string StoreClient = "channel-file-stores";

    private const int MostCalls = 4;
    private const int BlockBytes = 64 * 1024;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(25);

    public bool IsFile(Attachment attachment) => FilePlace.Of(attachment) is not null;

    public async Task<FetchedFile> FetchAsync(
        ConversationReference conversation, Attachment attachment, int maxBytes, CancellationToken cancellationToken)
    {
        if (FilePlace.Of(attachment) is not { } place || !Uri.TryCreate(place.Address, UriKind.Absolute, out Uri? address))
        {
            return new FetchedFile.Unreachable("It names no address.");
        }

        FetchedFile fetched = await TryAsync(new Source(conversation, place.IsOpen, address, maxBytes), cancellationToken);
        if (fetched is FetchedFile.Unreachable unreachable)
        {
            logger.FileNotFetched(address.Host, unreachable.Reason);
        }

        return fetched;
    }

    private async Task<FetchedFile> TryAsync(Source source, CancellationToken cancellationToken)
    {
        using var timeout = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            return await FollowAsync(source, either.Token);
        }
        catch (ConnectorCredentialsException missing)
        {
            return new FetchedFile.Unreachable(missing.Message);
        }
        catch (HttpRequestException broken)
        {
            return new FetchedFile.Unreachable($"The host was not reached: {broken.HttpRequestError}.");
        }
        catch (IOException)
        {
            return new FetchedFile.Unreachable("The host broke off.");
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new FetchedFile.Unreachable($"It was not here within {Patience.TotalSeconds:0} seconds.");
        }
    }

    private async Task<FetchedFile> FollowAsync(Source source, CancellationToken cancellationToken)
    {
        using HttpClient client = clients.CreateClient(source.IsOpen ? StoreClient : ConnectorCalls.HttpClientName);
        Uri address = source.Address;
        for (int calls = 0; calls < MostCalls; calls++)
        {
            if (WhyNot(source, address) is { } reason)
            {
                return new FetchedFile.Unreachable(reason);
            }

            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            AuthenticationHeaderValue? authorization = source.IsOpen ? null : await credentials.AuthorizeAsync(cancellationToken);
            request.Headers.Authorization = authorization;
            using HttpResponseMessage response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.IsSuccessStatusCode)
            {
                return await ReadAsync(response.Content, source.MaxBytes, cancellationToken);
            }

            if (response.StatusCode == HttpStatusCode.Unauthorized && authorization is not null && calls == 0)
            {
                credentials.Discard(authorization);
            }
            else if ((int)response.StatusCode is >= 300 and < 400 && response.Headers.Location is { } location)
            {
                address = new Uri(address, location);
            }
            else
            {
                return new FetchedFile.Unreachable(string.Create(CultureInfo.InvariantCulture, $"The host answered {(int)response.StatusCode}."));
            }
        }

        return new FetchedFile.Unreachable("The host sends on and on.");
    }

    /// <summary>Why an address may not be called for a file; <see langword="null"/> when it may.</summary>
    private string? WhyNot(Source source, Uri address)
    {
        if (address.UserInfo.Length > 0)
        {
            return "Its address names a user.";
        }

        if (!source.IsOpen)
        {
            return ConnectorAddress.HasAuthorityOf(address, source.Conversation.ServiceUrl)
                ? trust.WhyNot(address, source.Conversation.VerifiedServiceUrl)
                : $"{address.Host} is not the channel's own host, and only that one is shown the bot's token.";
        }

        return address.Scheme == Uri.UriSchemeHttps || (environment.IsDevelopment() && Loopback.IsLoopbackUrl(address.AbsoluteUri))
            ? null
            : $"{address.Scheme}://{address.Host} is not https.";
    }

    /// <remarks>What a host says of the length is not believed.</remarks>
    private static async Task<FetchedFile> ReadAsync(HttpContent content, int maxBytes, CancellationToken cancellationToken)
    {
        if (content.Headers.ContentLength > maxBytes)
        {
            return new FetchedFile.TooLarge();
        }

        using var read = new MemoryStream();
        await using Stream stream = await content.ReadAsStreamAsync(cancellationToken);
        byte[] block = new byte[BlockBytes];
        while (true)
        {
            int most = (int)Math.Min(block.Length, maxBytes + 1L - read.Length);
            int count = await stream.ReadAsync(block.AsMemory(0, most), cancellationToken);
            if (count == 0)
            {
                return new FetchedFile.Here(read.ToArray());
            }

            read.Write(block, 0, count);
            if (read.Length > maxBytes)
            {
                return new FetchedFile.TooLarge();
            }
        }
    }

    private sealed record Source(ConversationReference Conversation, bool IsOpen, Uri Address, int MaxBytes);
}
