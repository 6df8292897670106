/** See own-sentences.ts for the columns. */
export const PORTUGUESE = `
1 1 0 complaint neg urgent | @airline gente pelo amor de deus alguém atende esse telefone
0 0 0 question neu calm | Boa tarde, uma prancha de bodyboard paga como bagagem especial?
0 0 0 praise pos calm | A comissária do voo pra Recife fez crochê com a minha filha durante a espera. Que pessoa linda
1 2 1 complaint neg calm | Disseram-me no balcão que o hotel estava incluído. À uma da manhã, na receção do hotel, afinal não estava.
0 0 0 other neu calm | @user obrigado, já respondi por mensagem privada
1 1 0 complaint neg calm | O voo está "no horário" há três horas
0 0 0 other neu calm | Sim sim, o localizador é o que está na segunda linha
1 3 2 complaint neg urgent | Meu pai teve AVC a bordo, vocês pousaram e deixaram a gente 50 minutos esperando uma escada. CINQUENTA MINUTOS. E ninguém nunca mais ligou
0 0 0 praise pos urgent | MEU DEUS acharam a aliança da minha avó debaixo da poltrona!!! obrigada obrigada 😭🙏
0 0 0 question neu calm | a tarifa light deixa despachar mala depois ou só na compra?
1 1 1 complaint neg calm | Viajo convosco duas vezes por mês há dez anos e ontem fui a única a ficar sem refeição porque "não constava".
0 0 0 spam neu urgent | 💰 Pix de 300 pra quem comentar EU QUERO nos próximos 10 min 💰
0 0 1 idea neu calm | Seria ótimo receber uma foto da minha mala quando ela entra no avião, ficava muito mais descansada
1 2 2 complaint neg calm | Cliente diamante, 14 anos. Na terceira vez que estragaram minha cadeira de rodas motorizada, o supervisor perguntou se eu "não tinha outra". Encerrei o cartão hoje.
0 0 0 other neu calm | Greve da ground handling suspensa, aeroporto de Faro opera com normalidade
0 0 0 praise pos calm | Zero reclamações, voo tranquilo e pão de queijo quentinho
1 1 0 complaint neg urgent | tá todo mundo em pé no avião faz 40 min e a porta não abre, que calor
0 0 0 question neu calm | Com quantos meses de gravidez já é preciso declaração médica?
1 1 0 complaint neg calm | Reservei corredor por causa do joelho e puseram-me à janela "porque a vista é melhor"
0 0 0 other neu calm | Comprei a passagem pro mês errado e só percebi no portão, podem rir
0 0 0 praise pos calm | Fiquei quase doze horas em Lisboa e nem me posso queixar, trataram-me como família
1 2 2 complaint neg urgent | A funcionária rasgou meu cartão de embarque na minha frente e mandou "ir reclamar no Twitter". Pronto, tô aqui!!
0 0 0 other neu calm | @user comigo foi igual e resolveu no balcão, vai lá antes das seis
1 3 3 complaint neg calm | O meu filho nasceu sem mim. Cancelaram, remarcaram, voltaram a cancelar, e quando pedi ajuda à terceira pessoa ela respondeu que partos não são motivo de prioridade.
1 1 1 complaint neg urgent | cadê o carrinho do meu bebê??? todo mundo já pegou mala e foi embora
0 0 0 question neu calm | @airline posso levar queijo da serra na mala de mão?
0 0 0 praise pos urgent | Piloto veio até a fila 30 falar com meu filho que sonha em voar, o menino não dorme de alegria!!
1 1 0 complaint neg calm | Adoro pagar por assento marcado e sortearem o meu lugar na porta
0 0 0 other neu calm | Já consegui, era a palavra-passe antiga, obrigada
0 0 0 idea neu calm | Que tal umas mesas altas com tomadas perto dos portões, fica toda a gente sentada no chão
1 2 1 complaint neg urgent | Vocês apagaram minha reclamação do site!! Tenho print, tenho protocolo, tenho tudo
1 1 1 complaint neg urgent | net caiu dnv bem na hora da prova online socorro
0 0 0 question neu calm | como faço portabilidade sem ficar sem número no fim de semana?
0 0 0 praise pos calm | O técnico viu que a minha tia era surda e escreveu-lhe tudo num papel, com desenhos. Fiquei sem palavras
1 2 1 complaint neg calm | Liguei pra cancelar e saí com um plano maior. Liguei de novo e agora tenho dois.
0 0 0 other neu calm | Manutenção programada na madrugada de quinta, o sinal pode oscilar no litoral norte
1 2 1 complaint neg urgent | Nono protocolo. NONO. e a moça diz que meu cadastro "não tem histórico" kkkk inacreditável
0 0 0 praise pos calm | Custou, mas ficou resolvido. Obrigado à menina que não largou o processo até ao fim
1 1 0 complaint neg calm | Fidelização de 24 meses, assistência de 24 segundos
0 0 0 spam neu calm | Limpe seu nome hoje mesmo sem pagar a dívida, chama no zap
1 3 2 complaint neg urgent | Clonaram meu cartão, avisei em 5 min, e o banco aprovou mais 11 compras DEPOIS do aviso. Foi todo o dinheiro da quimio da minha esposa
0 0 0 question neu calm | O MB Way funciona com conta estrangeira?
0 0 0 praise pos calm | Gerente me ensinou a mexer no aplicativo sem pressa, tenho 72 anos e agora pago tudo sozinha 😊
1 1 0 complaint neg calm | Comissão de manutenção de uma conta onde só mantenho a comissão
0 0 0 other neu calm | Juros sobem meio ponto, bancos preveem mais atrasos nos empréstimos
1 1 0 complaint neg urgent | máquina engoliu meu cartão sexta 18h e a agência só abre segunda aaaa
0 0 1 idea neu calm | Deixem definir um limite por loja, ajudava muito quem tem filhos com cartão
1 1 0 complaint neg calm | O jogo saiu com mais bugs que fases
0 0 0 other pos urgent | CAMPEÃO!!! ninguém dorme hoje nessa cidade
0 0 0 question neu calm | dá pra jogar a campanha em dupla no mesmo sofá?
1 2 1 complaint neg calm | Suspenderam a conta do meu miúdo por "nome impróprio". Ele chama-se mesmo assim, mandei o cartão de cidadão e responderam que não é prova.
0 0 0 praise pos calm | Perdi o código do jogo e me mandaram outro em cinco minutos, sem drama
0 0 0 other pos calm | Aquela série do assalto ao banco continua a ser a minha favorita
1 1 0 complaint neg urgent | travou na final. travou na prorrogação. travou no pênalti. parabéns aos envolvidos 👏
0 0 0 question neu calm | Quando é que estreia a segunda parte em Portugal?
0 0 0 praise pos urgent | ouvi o disco novo e tô em choque, que som é esse!!!
1 1 0 complaint neg calm | Antes era um botão, agora são quatro ecrãs e um vídeo
0 0 0 idea neu calm | Podiam pôr a opção de ouvir os áudios mais devagar, o meu avô agradecia
1 3 2 complaint neg calm | O aplicativo mostrou meu endereço novo pro meu ex. Eu mudei justamente por causa dele. Avisei vocês na terça e até agora só veio a pesquisa de satisfação.
0 0 0 other neu calm | @user no meu dá o mesmo aviso, mas fechando e abrindo passa
1 1 0 complaint neg urgent | entregador jogou a caixa por cima do muro e caiu NA PISCINA
0 0 0 question neu calm | Posso trocar o ponto de recolha depois de a encomenda sair?
0 0 0 praise pos calm | O carteiro viu que ela não abria a porta há dois dias e chamou a vizinha. Salvou a minha madrinha
1 2 1 complaint neg urgent | "Destinatário ausente" MENTIRA eu tava no portão regando as plantas olhando pra cara do motorista
0 0 0 other neu calm | Perfeito, fico à espera da etiqueta então
0 0 0 spam neu calm | Emprego sem experiência, 4000 por semana, vagas limitadas, manda os teus dados
1 1 0 complaint neg calm | Comprei um par de colunas. Chegou uma. Dizem que o par é "opcional".
0 0 0 praise pos urgent | surpresa no quarto no nosso aniversário de 40 anos, choramos os dois!! 🥹
1 1 0 complaint neg calm | Pousada pé na areia, sim, a areia da obra do lado
0 0 0 question neu calm | O pequeno-almoço pode ser às 5h30? Temos barco cedo
1 3 1 complaint neg urgent | Acordamos com cheiro de gás no chalé, criança vomitando, e na recepção ninguém até as 8. Podíamos ter morrido!!
0 0 0 other pos calm | Férias em casa da avó, sem rede e com arroz doce
1 1 0 complaint neg urgent | 3 caixas pra 200 pessoas em véspera de feriado, alguém aí pensa?
0 0 0 praise pos calm | A moça da padaria guardou meu guarda-chuva por um mês, com bilhetinho
1 2 1 complaint neg calm | Toda a roupa dos meus filhos foi comprada aí. Para trocar um casaco com o fecho partido já fui quatro vezes à loja e cada vez falta outro papel.
0 0 0 question neu urgent | alguém sabe se a loja do centro ainda tem o azul?? é presente pra hoje
0 0 0 other neu calm | Recolhido lote de leite em pó 031, devolução em qualquer loja sem talão
1 1 0 complaint neg urgent | comboio das 7h55 suprimido outra vez, já nem sei que desculpa dar no trabalho
0 0 0 praise pos calm | Olha, nada mau! Autocarro limpo, motorista educado e ainda cheguei cedo
1 2 1 complaint neg calm | O fiscal multou a minha mãe porque o passe "parecia falso". Confirmaram no guichê que era verdadeiro e mandaram-na pagar na mesma e reclamar depois.
0 0 0 other neu calm | Imagina, sem problema, bom trabalho pra vocês
1 1 0 complaint neg calm | Sei lá, esperava mais capricho.
0 0 0 question neu calm | o bilhete único vale no barco também?
0 0 0 praise pos urgent | Acharam meu cachorro na estação e ficaram com ele até eu chegar!!! amo vocês pra sempre 🐶
1 2 1 complaint neg calm | Conta de água de mil e duzentos num apartamento vazio desde o Natal. Já mandei a foto do contador quatro vezes, sempre "em análise".
0 0 0 idea neu calm | Dica: avisem por SMS quando a luz vai ser cortada pra obra, nem todo mundo lê email
0 0 0 other neu calm | Bom dia só pra quem já tomou café
1 2 2 complaint neg calm | A comida estava divina e o chef veio à mesa, mas o bolo dos noivos ficou esquecido na câmara fria até à saída do último convidado.
0 0 0 praise pos calm | Reclamação? Hoje nenhuma. Devolveram o valor antes de eu pedir
1 2 1 complaint neg urgent | Levaram a geladeira "pra 2 dias de conserto", voltou depois de 5 semanas com o mesmo defeito e um amassado novo!!
0 0 0 praise pos calm | Começou torto, com a encomenda trocada, e acabou com um pedido de desculpas escrito à mão e a certa no dia seguinte. Assim vale a pena
0 0 0 other neu calm | Minha impressora só funciona quando eu ameaço vender ela
0 0 0 question neu urgent | socorro o embarque tá quase fechando e meu nome saiu sem sobrenome, deixam entrar??
1 1 0 complaint neg urgent | já são 3 apps, 2 senhas e 1 token pra ver o MEU saldo, chega!!
0 0 0 praise pos urgent | Chegou!! Chegou antes do casamento!! O alfaiate é um santo, chorei no provador 😭

`;
