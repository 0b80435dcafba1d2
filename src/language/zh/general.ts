import type { EquationId } from '../../derivation/equation.ts';
import type { DerivativeRule } from '../../derivation/general/general-equation.ts';
import type { GeneralWords, IsShown } from '../general.ts';
import { type Sentence, say } from '../sentence.ts';

/** With the line that is meant, where it is shown. */
const by = (words: string, of: EquationId, isShown: IsShown): Sentence =>
  isShown(of) ? say`${words} ${{ kind: 'general-equation', id: of }}` : say`${words}`;

const rules = {
  logarithm: '对数求导',
  quotient: '商的求导法则',
  exponential: '指数函数求导',
} as const satisfies Record<DerivativeRule, string>;

export const general: GeneralWords = {
  reasons: {
    definition: () => [],
    substitution: ({ of }, isShown) => by('代入', of, isShown),
    naming: () => say`记作`,
    'chain-rule': ({ paths }) => (paths === 'one' ? say`链式法则` : say`链式法则，各路径相加`),
    'local-derivative': ({ of }, isShown) => by('求导', of, isShown),
    rule: ({ rule }) => say`${rules[rule]}`,
    'common-factor': () => say`提取公因子`,
    recall: ({ of }, isShown) => (isShown(of) ? say`由 ${{ kind: 'general-equation', id: of }}` : say`同前`),
    gathered: () => say`合写各单元`,
    recognised: () => say`写成矩阵`,
    diagonal: () => say`对角阵`,
    cancellation: () => say`相消`,
    mean: () => say`取平均`,
  },
  headings: {
    crib: {
      'one-function': '网络是一个复合函数',
      forward: '逐层前向计算',
      backward: '反向计算：更新所需的量',
      'two-factors': '一个导数，两个因子',
      'last-error': '末层的误差项',
      recursion: '由后一层推前一层',
      'two-laws': '两条递推式',
      'procedure-forward': '完整流程：前向',
      'procedure-backward': '完整流程：反向',
    },
    examples: {
      'single-unit': '单个单元：逻辑回归',
      layers: '逐层推导',
      shapes: '检查形状',
      'vector-by-vector': '向量对向量的导数',
      batch: '整批样本',
      'batch-forward': '整批前向',
      'batch-backward': '整批反向',
    },
    course: {
      network: '网络',
      learning: '学习参数',
      'output-and-loss': '选择输出函数与损失',
      responsibility: '谁该为损失负责？',
      'output-gradients': '输出单元处的梯度',
      'hidden-gradients': '隐藏单元处的梯度',
      'parameter-gradients': '参数的梯度',
      algorithm: '算法',
      slopes: '还差激活函数的导数',
    },
    explained: {
      graph: '前向、反向与计算图',
      forward: '每个神经元算什么',
      backward: '各层对损失的影响',
      summary: '三步小结',
    },
  },
  said: {
    composed: () => say`每一层都是前一层的函数，因此整个网络是输入的一个复合函数：`,
    'all-parameters': ({ biases }) => say`要学习的是各层的${biases ? '权重与偏置' : '权重'}：`,
    'what-an-update-needs': () => say`梯度下降让每个参数沿导数的反方向移动，因此需要这些导数：`,
    'split-in-two': () =>
      say`权重只经过它所在的加权和影响损失，因此导数分成两个因子。后一个因子在前向计算中已经得到，前一个因子就是误差项：`,
    'first-layer-apart': () => say`第一层读取输入，其余各层读取下一层的激活值：`,
    'start-at-the-end': () => say`在末层，加权和与损失之间只隔着输出本身：`,
    'one-layer-back': () => say`隐藏层的一个加权和会影响后一层的所有加权和，各条路径的贡献相加：`,
    'repeat-downwards': () => say`从末层依次推到第一层：`,
    'computation-graph': () => say`损失由哪些量算出；每个箭头上标着箭头所指的量对箭头起点的量的导数。`,
    'along-the-graph': () => say`前向计算沿箭头方向，从输入到损失：`,
    'against-the-arrows': () => say`反向计算逆着箭头，每一步乘上该箭头处的导数：`,
    'start-from-the-loss': () => say`反向计算从损失开始：`,
    'matrix-then-entry': () =>
      say`然后从末层逐层退回第一层。每条矩阵公式首次出现时，括号内写出单个元素的公式；与激活函数导数的乘积逐元素进行：`,
    'layout-rule': () =>
      say`列向量对列向量的导数中，求导变量的每个分量占一行，被求导量的每个分量占一列。对线性映射，结果就是转置矩阵；反向计算因此要乘权重的转置：`,
    'bias-to-every-column': ({ biases }) =>
      say`公式不变，只是列向量换成矩阵${biases ? '；偏置加到每一列上' : ''}：`,
    'mean-over-samples': ({ biases }) =>
      say`每一列按自己样本的损失反向传回，所以样本数只除在全体共有的量上，即对${biases ? '权重和偏置' : '权重'}的导数；与激活函数导数的乘积逐元素进行：`,
    'side-by-side': () => say`每个量的行数等于所在层的单元数：`,
    'a-column-for-each-sample': () => say`各样本并排放置，每个样本占一列：`,
    'two-questions': () => say`还剩两个问题：选取怎样的损失函数，以及怎样求它对全部参数的梯度。`,
    'step-against-the-gradient': () => say`训练从任意起点出发，每一步都沿梯度的反方向下降：`,
    'outputs-decide-the-loss': () => say`输出的含义决定输出函数，也就决定了损失：`,
    'blame-backwards': () =>
      say`损失的偏差来自输出，输出的偏差来自构成它的各个量，如此逐层向前，直到每个权重。`,
    'along-one-path': () => say`每层只有一个单元时只有一条路径，链式法则就是沿路径的连乘：`,
    'by-the-outputs': () => say`先求损失对输出的导数：`,
    'then-the-sums': () => say`再经过输出函数，求对末层加权和的导数：`,
    'many-paths': () =>
      say`隐藏单元经过后一层的所有单元影响损失。一个量经过若干中间量起作用时，用带求和的链式法则：`,
    'rule-fits': () => say`这里外层函数是损失，自变量是一个激活值，中间量是后一层的各个加权和：`,
    'rule-applied': () => say`于是对激活值的导数是对所有路径求和，每条路径以它的权重计入：`,
    'sum-as-product': () => say`这个和是两个向量之积：一个是对后一层各加权和的导数，一个是通向那里的权重：`,
    'through-the-function': () => say`隐藏层的加权和只经过它自己的激活值影响损失：`,
    'one-layer-in-one-line': () => say`两步并作一行：`,
    'argument-left-out': () => say`第一层所读的就是输入本身。以下不再写明各量都依赖于输入：`,
    'components-as-vector': () => say`把各分量合在一起就是向量：`,
    'weights-and-inputs': () => say`权重所乘的是它来处的激活值：`,
    'three-by-three': () => say`举例来说，设一层有三个单元、三个输入：`,
    'every-entry-so': () => say`每个元素都是这样的乘积：`,
    'whatever-the-widths': () => say`各层宽度任意时也是如此：`,
    'biases-have-input-one': () => say`偏置相当于输入恒为一的权重：`,
    'all-put-together': () => say`各部分都已齐备，合在一起就是算法：`,
    'slopes-missing': () => say`只剩激活函数的导数尚未求出。`,
    'every-unit': () => say`每一层先对下面一层的激活值作加权求和，再施以本层的函数：`,
    'as-a-flow': () => say`于是输入依次流过各层：`,
    'what-is-minimised': ({ penalty }) =>
      penalty ? say`要最小化的是损失与权重惩罚之和：` : say`要最小化的是损失，它是全部参数的函数：`,
    'chain-of-arrays': () => say`链式法则对任意形状的数组都成立；在这种布局下，各因子自右向左排列：`,
    'through-the-sums': () => say`参数经过所在层的加权和影响损失：`,
    'error-term-meaning': () =>
      say`末尾的因子称为误差项，它表示损失随该层加权和变化的快慢，也就是该层对损失的影响：`,
    'two-jacobians': () => say`从一层到后一层有两步，各有一个导数：`,
    'error-term-recursion': () => say`两者相乘，即由后一层的误差项得到本层的误差项：`,
    'layer-sizes': () => say`各层单元数与参数的形状：`,
    'training-set': () => say`训练用的样本答案已知；对其中一个样本的预测是：`,
    'what-is-learned': ({ biases }) =>
      say`全部${biases ? '权重与偏置' : '权重'}合在一起就是要学习的参数，目标是使损失最小：`,
    'with-two-parameters': ({ biases }) => say`只有一个权重${biases ? '和一个偏置' : ''}时，整个方法是：`,
    'as-one-vector': ({ biases }) =>
      biases
        ? say`两者合成一个参数向量，它们的导数也合成一个向量：`
        : say`把它看作只有一个分量的参数向量，它的导数也是这样的向量：`,
    'with-all-parameters': () => say`网络有很多参数，方法却不变：`,
    'gradient-as-array': ({ biases }) =>
      say`梯度对每个参数各有一个分量。把它排成数组：每层的权重占一块，${biases ? '偏置占一列，' : ''}逐块搭建：`,
    'blocks-have-shapes': () => say`每一块与所对应的参数形状相同：`,
    'forward-as-routine': () => say`前向计算单独成为一个过程：`,
    'backward-as-routine': () => say`反向计算也是一个过程：`,
    'parameters-from-error-term': () => say`误差项已知后，对参数的导数随即得到：`,
  },
};
