using System.ClientModel;
using System.ClientModel.Primitives;
using System.Net;

using IntlAssistant.Models.Settings;

using OpenAI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using OpenAI.Models;

namespace IntlAssistant.Models.OpenAI;

/// <summary>A service that speaks OpenAI's protocol, reached as the settings say. Keeps its connections until it is disposed.</summary>
internal sealed class OpenAIService : IDisposable
{
    // Azure takes its keys in a header of its own.
    private const string AzureKeyHeader = "api-key";

    // What a service without keys is sent in place of one: the protocol's client insists.
    private const string NoKey = "none";

    private static readonly TimeSpan Connecting = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan ConnectionLife = TimeSpan.FromMinutes(5);

    private readonly ModelOptions options;
    private readonly HttpClient http;
    private readonly AuthenticationPolicy authentication;

    public OpenAIService(ModelOptions options)
    {
        this.options = options;
        Address = ModelEndpoint.Of(options);

        // A redirection would carry the key and the visitor's question to whoever it names.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, ConnectTimeout = Connecting, PooledConnectionLifetime = ConnectionLife };
        http = new HttpClient(handler) { Timeout = Timeout.InfiniteTimeSpan };
        var key = new ApiKeyCredential(string.IsNullOrWhiteSpace(options.Key) ? NoKey : options.Key.Trim());
        authentication = options.Provider == ModelProviders.AzureOpenAI
            ? ApiKeyAuthenticationPolicy.CreateHeaderApiKeyPolicy(key, AzureKeyHeader)
            : ApiKeyAuthenticationPolicy.CreateBearerAuthorizationPolicy(key);
    }

    /// <summary>The address below which the protocol's paths begin.</summary>
    public Uri Address { get; }

    /// <summary>A client of a chat model.</summary>
    public ChatClient Chat(string name) => new(name, authentication, ClientOptions());

    /// <summary>A client of an embedding model.</summary>
    public EmbeddingClient Embeddings(string name) => new(name, authentication, ClientOptions());

    /// <summary>A client that tells which models there are.</summary>
    public OpenAIModelClient Models() => new(authentication, ClientOptions());

    public void Dispose() => http.Dispose();

    // Time and repetition are ours: see Resilience.
    private OpenAIClientOptions ClientOptions() => new()
    {
        Endpoint = Address,
        Transport = new HttpClientPipelineTransport(http),
        RetryPolicy = new ClientRetryPolicy(maxRetries: 0),
        NetworkTimeout = options.Timeout + options.Timeout,
        UserAgentApplicationId = "IntlAssistant",
    };

    /// <summary>What a failure of the protocol's client means.</summary>
    public static ModelException Explain(Exception failure) => failure switch
    {
        ModelException known => known,
        ClientResultException { Status: 0 } cut => new ModelException(ModelFault.Unreachable, "The model's service cannot be reached, or the connection broke.", cut),
        ClientResultException refused => OfStatus(refused),
        AggregateException several => Explain(several.InnerExceptions[0]),
        HttpRequestException or IOException => new ModelException(ModelFault.Unreachable, $"The model's service cannot be reached: {failure.GetType().Name}.", failure),
        TaskCanceledException or TimeoutException => new ModelException(ModelFault.TimedOut, "The model's service did not answer in time.", failure),
        _ => new ModelException(ModelFault.Malformed, $"What the model's service sent cannot be read: {failure.GetType().Name}.", failure),
    };

    // The service's own words may repeat what it was sent: they are not passed on.
    private static ModelException OfStatus(ClientResultException refused)
    {
        var status = (HttpStatusCode)refused.Status;
        var fault = status switch
        {
            HttpStatusCode.TooManyRequests => ModelFault.Busy,
            HttpStatusCode.RequestTimeout => ModelFault.TimedOut,
            >= HttpStatusCode.InternalServerError => ModelFault.Failed,
            >= HttpStatusCode.MultipleChoices => ModelFault.Rejected,
            _ => ModelFault.Malformed,
        };
        return new ModelException(fault, $"The model's service answered {refused.Status}{HintOn(status)}.", refused) { RetryAfter = RetryAfter(refused) };
    }

    private static string HintOn(HttpStatusCode status) => status switch
    {
        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => "; look at Model:Key",
        HttpStatusCode.NotFound => "; look at Model:Endpoint and the models' names",
        HttpStatusCode.BadRequest => "; the model may not take Model:Temperature or so long a prompt",
        _ => "",
    };

    private static TimeSpan? RetryAfter(ClientResultException refused) =>
        refused.GetRawResponse()?.Headers.TryGetValue("Retry-After", out var value) is true
        && int.TryParse(value, System.Globalization.CultureInfo.InvariantCulture, out var seconds) && seconds >= 0
            ? TimeSpan.FromSeconds(seconds)
            : null;
}
